/**
 * Which articles are the same text in several outlets: reprints of an agency's report, shortened or not. {@link
 * io.wortlaut.articles.syndication.Sketch} is what texts are compared by. Plain Java.
 */
package io.wortlaut.articles.syndication;
