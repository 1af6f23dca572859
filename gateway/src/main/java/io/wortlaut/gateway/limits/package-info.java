/**
 * What an operation may ask for. {@link io.wortlaut.gateway.limits.DocumentMeter} measures a document before it is
 * validated, {@link io.wortlaut.gateway.limits.CostEstimator} what an operation will cost by {@code @cost} and
 * {@code @listSize}, {@link io.wortlaut.gateway.limits.PageSizes} how many elements it asks for at a time.
 */
package io.wortlaut.gateway.limits;
