package io.wortlaut.claims.training;

import java.util.List;

import io.wortlaut.claims.extraction.model.Models;

/**
 * What a training has yielded.
 *
 * @param articles learnt from
 * @param statements annotated in them
 * @param candidates that the classifier learnt from
 * @param reliability how the likelihoods of candidates not learnt from fit the share that was right, by tenths
 */
public record Training(Models models, int articles, int statements, int candidates, List<Tenth> reliability) {

    /**
     * Candidates of similar likelihood.
     *
     * @param from lower bound of the likelihood, percent
     * @param count how many there were
     * @param likelihood their mean likelihood, percent
     * @param right how many of them were right, percent
     */
    public record Tenth(int from, int count, double likelihood, double right) {}

    public Training {
        reliability = List.copyOf(reliability);
    }
}
