/**
 * When something was said: finds time expressions and works out the days they mean, counted from the day the article was
 * published. Enter through {@link io.wortlaut.claims.extraction.time.ReportingTime}.
 */
package io.wortlaut.claims.extraction.time;
