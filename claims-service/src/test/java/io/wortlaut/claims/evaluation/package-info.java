/** The metric, on documents small enough to score by hand. */
package io.wortlaut.claims.evaluation;
