/**
 * A second extractor beside our own: whatever it is, it only proposes, and what it proposes must stand in the text. Enter
 * through {@link io.wortlaut.claims.extraction.proposal.SupplementedExtractor}.
 */
package io.wortlaut.claims.extraction.proposal;
