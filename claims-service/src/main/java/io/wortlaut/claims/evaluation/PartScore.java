package io.wortlaut.claims.evaluation;

/** How well one part was found: averaged over statements, and over all tokens. */
public record PartScore(Part part, PrecisionRecall score, double microF1) {}
