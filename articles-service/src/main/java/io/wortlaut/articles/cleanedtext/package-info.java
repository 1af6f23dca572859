/**
 * Turns what came in into text that can be read, without losing where each character came from, and says which part of
 * it is headline, body or advertisement. Start at {@link io.wortlaut.articles.cleanedtext.CleanedText} and {@link
 * io.wortlaut.articles.cleanedtext.Cleaning}; plain Java, usable without any service.
 */
package io.wortlaut.articles.cleanedtext;
