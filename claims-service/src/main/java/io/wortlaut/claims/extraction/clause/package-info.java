/**
 * Shallow syntax: which clauses a sentence has, their predicates and their nominal phrases. Enter through {@link
 * io.wortlaut.claims.extraction.clause.ClauseParser} and {@link io.wortlaut.claims.extraction.clause.NounPhrases}.
 */
package io.wortlaut.claims.extraction.clause;
