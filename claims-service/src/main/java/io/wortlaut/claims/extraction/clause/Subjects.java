package io.wortlaut.claims.extraction.clause;

import java.util.Optional;

import io.wortlaut.claims.extraction.morphology.TaggedText;

/** Finds who acts in a clause. */
public interface Subjects {

    /** The subject with everything that belongs to it; empty if the clause has none of its own. */
    Optional<NounPhrase> of(TaggedText text, Clause clause, Predicate predicate);

    /** What a relative clause refers to: the last phrase before it. */
    Optional<NounPhrase> antecedent(TaggedText text, Clause relative, int from);

    /** The phrase that a clause without a verb begins with ("Die Ministerin: …"). */
    Optional<NounPhrase> alone(TaggedText text, Clause clause);

    /**
     * Who acts in a passive clause ("von der Regierung") or an impersonal one ("heißt es in der Erklärung", "hieß es aus
     * dem Ministerium"); empty if the clause does not say.
     */
    Optional<NounPhrase> agent(TaggedText text, Clause clause, boolean passive);
}
