/**
 * Finds statements in parsed sentences, one small rule a construction. Enter through {@link
 * io.wortlaut.claims.extraction.tag.StatementTagger}, which yields {@link io.wortlaut.claims.extraction.tag.Draft}s.
 */
package io.wortlaut.claims.extraction.tag;
