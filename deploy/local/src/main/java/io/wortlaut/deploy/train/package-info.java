/** Rebuilds the extraction's models. Enter through {@link io.wortlaut.deploy.train.TrainCommand}. */
package io.wortlaut.deploy.train;
