/** Scores extraction on annotated documents. Enter through {@link io.wortlaut.deploy.evaluate.EvaluateCommand}. */
package io.wortlaut.deploy.evaluate;
