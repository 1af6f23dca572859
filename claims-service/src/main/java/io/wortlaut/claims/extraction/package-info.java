/**
 * Finds statements in a text: who said what, to whom, through which source, and the characters that prove it.
 *
 * <p>Plain Java, free of CDI and JPA. Enter through {@link io.wortlaut.claims.extraction.Extractor}, which turns a
 * {@link io.wortlaut.claims.extraction.Document} into an {@link io.wortlaut.claims.extraction.Extraction}. All offsets
 * count UTF-16 code units, half-open, into {@link io.wortlaut.claims.extraction.Document#text()}.
 */
package io.wortlaut.claims.extraction;
