/**
 * Measures extraction against annotated documents, with the metric of the German Wikinews quotation corpus (Petersen-Frey
 * and Biemann 2024) and, where the annotation has them, the layers that corpus lacks. Plain Java. Enter through {@link
 * io.wortlaut.claims.evaluation.Evaluation}.
 */
package io.wortlaut.claims.evaluation;
