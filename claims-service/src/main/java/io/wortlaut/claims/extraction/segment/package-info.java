/**
 * Cuts a text into tokens, paragraphs and sentences without losing an offset. Enter through {@link
 * io.wortlaut.claims.extraction.segment.Tokenizer} and {@link io.wortlaut.claims.extraction.segment.Segmenter}.
 */
package io.wortlaut.claims.extraction.segment;
