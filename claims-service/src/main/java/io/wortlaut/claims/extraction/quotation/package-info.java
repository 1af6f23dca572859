/**
 * Pairs quotation marks of every convention, balanced or not. Enter through {@link
 * io.wortlaut.claims.extraction.quotation.QuoteMatcher}.
 */
package io.wortlaut.claims.extraction.quotation;
