/**
 * What statements have to do with each other word for word: {@link io.wortlaut.claims.statement.comparison.Repetitions}
 * says which are the same utterance, {@link io.wortlaut.claims.statement.comparison.Distortions} what a headline makes of the
 * statement below it. Plain Java; rather silent than wrong.
 */
package io.wortlaut.claims.statement.comparison;
