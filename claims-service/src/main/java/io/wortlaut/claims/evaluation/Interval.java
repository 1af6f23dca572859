package io.wortlaut.claims.evaluation;

/** Where 95 % of the resampled figures lie, in percent. */
public record Interval(double low, double high) {}
