/**
 * What each word may be: parts of speech in context and full-form morphology. Enter through {@link
 * io.wortlaut.claims.extraction.morphology.Morphology}, which makes a {@link
 * io.wortlaut.claims.extraction.morphology.Word} of every token.
 */
package io.wortlaut.claims.extraction.morphology;
