/**
 * Through which media, agencies and documents a statement came. Enter through {@link
 * io.wortlaut.claims.extraction.source.SourceChain}.
 */
package io.wortlaut.claims.extraction.source;
