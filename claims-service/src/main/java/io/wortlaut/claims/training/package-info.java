/**
 * Trains the extraction's models on the annotated corpus. Plain Java, not part of the running service. Enter through
 * {@link io.wortlaut.claims.training.ModelTrainer}.
 */
package io.wortlaut.claims.training;
