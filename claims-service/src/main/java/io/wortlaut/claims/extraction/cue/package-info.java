/**
 * The words that report speech, what they do and what they take. Enter through {@link
 * io.wortlaut.claims.extraction.cue.CueLexicon}.
 */
package io.wortlaut.claims.extraction.cue;
