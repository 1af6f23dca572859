package io.wortlaut.claims.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.actor.MergeCandidates.Candidate;
import io.wortlaut.claims.actor.MergeCandidates.Newcomer;

/**
 * Suggests which of the actors that an article brought may be somebody known already. Nobody is merged by it: a name is
 * no proof, and what people decided about two actors stands.
 */
@ApplicationScoped
class MergeSuggestions {

    /** A common name would fill the queue; people look at the likeliest. */
    private static final int MOST = 3;

    private static final int SHARED_ROLE = 20;
    private static final int SHARED_COMPANION = 5;
    private static final int MOST_COMPANIONS = 4;
    private static final int RIVAL = 5;
    private static final int LEAST = 5;
    private static final int SUREST = 95;

    private final MergeCandidates candidates;

    MergeSuggestions(MergeCandidates candidates) {
        this.candidates = candidates;
    }

    private record Suggestion(UUID known, MergeBasis basis, int score) {}

    /**
     * Suggests for those who are new with an article.
     *
     * @param created by themselves
     */
    void make(String articleId, Set<UUID> created) {
        for (Newcomer newcomer : candidates.newcomers(articleId, created)) {
            List<Suggestion> suggestions = new ArrayList<>();
            List<Candidate> found = candidates.of(newcomer, articleId);
            for (Candidate candidate : found) {
                basis(newcomer, candidate)
                        .ifPresent(basis -> suggestions.add(new Suggestion(
                                candidate.id(), basis, score(basis, newcomer, candidate, found.size() - 1))));
            }
            suggestions.stream()
                    .sorted(Comparator.comparing(Suggestion::score).reversed().thenComparing(Suggestion::known))
                    .limit(MOST)
                    .forEach(suggestion -> candidates.suggest(
                            suggestion.known(), newcomer.id(), suggestion.basis(), suggestion.score()));
        }
    }

    private static Optional<MergeBasis> basis(Newcomer newcomer, Candidate candidate) {
        NameKey own = NameKey.of(newcomer.name());
        NameKey other = NameKey.of(candidate.name());
        boolean person = newcomer.kind() == ActorKind.PERSON;
        if (own.equals(other)) {
            // "die Regierung" of two articles has nothing in common but the noun.
            boolean telling = person || own.isFullName() || candidate.companions() > 0;
            return telling ? Optional.of(MergeBasis.SAME_NAME) : Optional.empty();
        }
        if (!person) {
            boolean abbreviated = Abbreviation.isOf(newcomer.name(), candidate.name())
                    || Abbreviation.isOf(candidate.name(), newcomer.name());
            return abbreviated ? Optional.of(MergeBasis.ABBREVIATION) : Optional.empty();
        }
        if (own.isFullName() != other.isFullName()) {
            return Optional.of(MergeBasis.SURNAME);
        }
        return SpellingVariant.isConceivable(own, other) ? Optional.of(MergeBasis.SPELLING) : Optional.empty();
    }

    private static int score(MergeBasis basis, Newcomer newcomer, Candidate candidate, int rivals) {
        int ground =
                switch (basis) {
                    case ABBREVIATION -> 70;
                    case SAME_NAME -> 55;
                    case SURNAME, SPELLING -> 40;
                    case PROPOSED -> throw new IllegalArgumentException("nothing is suggested on this ground");
                };
        Set<String> shared = new HashSet<>(newcomer.roles());
        shared.retainAll(candidate.roles());
        int score = ground
                + (shared.isEmpty() ? 0 : SHARED_ROLE)
                + SHARED_COMPANION * Math.min(candidate.companions(), MOST_COMPANIONS)
                - RIVAL * rivals;
        return Math.clamp(score, LEAST, SUREST);
    }
}
