/**
 * Who is named in a document: states, organisations, media and persons, with all the ways they are called there. Enter
 * through {@link io.wortlaut.claims.extraction.mention.Gazetteer} for names known beforehand and {@link
 * io.wortlaut.claims.extraction.mention.Cast} for the persons of one document.
 */
package io.wortlaut.claims.extraction.mention;
