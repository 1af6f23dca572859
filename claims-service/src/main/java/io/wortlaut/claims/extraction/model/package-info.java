/**
 * The trained part of the extraction. Rules propose statements, so do a tagger of words and the quotation marks; a
 * classifier says how likely each proposal is right, and the likeliest that do not contradict one another are kept. Enter
 * through {@link io.wortlaut.claims.extraction.model.StatementModel}.
 */
package io.wortlaut.claims.extraction.model;
