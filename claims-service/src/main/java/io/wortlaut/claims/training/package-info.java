/**
 * Trains models on the annotated corpus. Plain Java, not part of the running service. Enter through
 * {@link io.wortlaut.claims.training.ModelTrainer} for the extraction's, through
 * {@link io.wortlaut.claims.training.LinkTraining} for what links claims.
 */
package io.wortlaut.claims.training;
