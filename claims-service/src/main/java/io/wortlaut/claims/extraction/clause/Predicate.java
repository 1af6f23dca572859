package io.wortlaut.claims.extraction.clause;

import java.util.List;

/**
 * What a clause says with its verbs.
 *
 * @param lemma the full verb, separable prefix rejoined ("zurückweisen")
 * @param words positions of its words: auxiliaries, full verb, prefix
 * @param passive "wurde aufgefordert"
 * @param modal lemma of the modal verb ("können"); null without one
 * @param negated "nicht", "kein", "nie" in the clause
 * @param subjunctive whether the inflected verb can only be subjunctive
 * @param plural whether the inflected verb is plural only
 * @param singular whether the inflected verb is singular only
 */
public record Predicate(
        String lemma,
        List<Integer> words,
        boolean passive,
        String modal,
        boolean negated,
        boolean subjunctive,
        boolean plural,
        boolean singular) {}
