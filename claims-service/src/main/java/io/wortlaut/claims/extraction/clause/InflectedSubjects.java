package io.wortlaut.claims.extraction.clause;

import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Finds the subject of a clause by word order, case and agreement with the verb. */
final class InflectedSubjects implements Subjects {

    private final NounPhrases nounPhrases;

    InflectedSubjects(NounPhrases nounPhrases) {
        this.nounPhrases = nounPhrases;
    }

    /** The subject with everything that belongs to it; empty if the clause has none of its own. */
    @Override
    public Optional<NounPhrase> of(TaggedText text, Clause clause, Predicate predicate) {
        if (clause.finite() < 0) {
            return Optional.empty();
        }
        boolean prefield = clause.type() == ClauseType.MAIN && clause.finite() > clause.core();
        if (prefield) {
            Optional<NounPhrase> first = inPrefield(text, clause, predicate);
            if (first.isPresent()) {
                return first;
            }
        }
        boolean verbLast = clause.type() == ClauseType.SUBORDINATE || clause.type() == ClauseType.RELATIVE;
        if (clause.type() == ClauseType.VERB_FIRST && clause.isCoordinated()) {
            return Optional.empty();
        }
        if (clause.type() == ClauseType.RELATIVE) {
            return inRelativeClause(text, clause, predicate);
        }
        int from = verbLast ? clause.core() : clause.finite() + 1;
        return inField(text, clause, from, verbLast ? clause.finite() : Integer.MAX_VALUE, predicate);
    }

    /** "…, die der Gutachter nannte": a phrase, unless the pronoun itself may be the subject and the phrase its object. */
    private Optional<NounPhrase> inRelativeClause(TaggedText text, Clause clause, Predicate predicate) {
        int pronoun = clause.core();
        while (pronoun < clause.finite() && text.word(pronoun).is(Feature.PREPOSITION)) {
            pronoun++;
        }
        int from = clause.finite() == pronoun ? pronoun : pronoun + 1;
        Optional<NounPhrase> phrase = inField(text, clause, from, clause.finite(), predicate);
        // "…, was die Gemeinde ablehnt": what is said hardly ever speaks.
        boolean pronounMayBeSubject = pronoun == clause.core()
                && !text.word(pronoun).is(WordClass.WHAT)
                && (text.word(pronoun).is(Feature.ARTICLE, Feature.NOM)
                        || text.word(pronoun).is(Feature.PRONOUN, Feature.NOM));
        return phrase.filter(subject -> !pronounMayBeSubject || subject.isSubjectOnly());
    }

    /** What stands before the verb of a main clause is one constituent: all of it is the subject, or none. */
    private Optional<NounPhrase> inPrefield(TaggedText text, Clause clause, Predicate predicate) {
        int start = skipMarks(text, clause.core(), clause.finite());
        if (clause.finite() == start + 1 && text.word(start).is(WordClass.PRONOUN_THIS)) {
            return Optional.empty();
        }
        Optional<NounPhrase> phrase = nounPhrases.at(text, start, clause.finite());
        if (phrase.isEmpty() || !phrase.get().mayBeSubject() || nounPhrases.isTime(text, phrase.get())) {
            return Optional.empty();
        }
        int end = clause.finite();
        for (Piece piece : clause.pieces()) {
            if (piece.to() < clause.finite()) {
                end = Math.max(phrase.get().end(), piece.to());
            } else if (piece.from() < clause.finite() && piece.to() >= clause.finite()) {
                end = Math.max(end, clause.finite());
            }
        }
        boolean coordinated = isCoordination(text, phrase.get().end(), clause.finite());
        if (!coordinated && !phrase.get().agreesWith(predicate.plural(), predicate.singular())) {
            return Optional.empty();
        }
        while (end > phrase.get().end()
                && ((text.word(end - 1).isMark() && !text.isMark(end - 1, ")"))
                        || (text.word(end - 1).is(Feature.ADVERB)
                                && !text.word(end - 1).isNominal()))) {
            end--;
        }
        NounPhrase subject = phrase.get().withEnd(Math.max(end, phrase.get().end()));
        return Optional.of(coordinated && predicate.plural() ? subject.asPlural() : subject);
    }

    /** What a relative clause refers to: the last phrase before it. */
    @Override
    public Optional<NounPhrase> antecedent(TaggedText text, Clause relative, int from) {
        int end = relative.from();
        while (end > from && (text.word(end - 1).isMark() || closesVerb(text.word(end - 1)))) {
            end--;
        }
        for (int start = Math.max(from, end - 12); start < end; start++) {
            Optional<NounPhrase> phrase = nounPhrases.at(text, start, end);
            boolean behindPreposition = start > 0 && text.word(start - 1).is(Feature.PREPOSITION);
            if (phrase.isPresent() && phrase.get().end() == end && !phrase.get().pronoun() && !behindPreposition) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    private static boolean closesVerb(Word word) {
        return !word.token().isCapitalised()
                && (word.is(Feature.SEPARABLE) || word.is(Feature.PARTICIPLE_2) || word.is(Feature.INFINITIVE));
    }

    /** The phrase that a clause without a verb begins with ("Die Ministerin: …"). */
    @Override
    public Optional<NounPhrase> alone(TaggedText text, Clause clause) {
        return nounPhrases.at(text, clause.core(), clause.to()).filter(NounPhrase::mayBeSubject);
    }

    /**
     * Who acts in a passive clause ("von der Regierung") or an impersonal one ("heißt es in der Erklärung", "hieß es aus
     * dem Ministerium"); empty if the clause does not say.
     */
    @Override
    public Optional<NounPhrase> agent(TaggedText text, Clause clause, boolean passive) {
        WordClass preposition = passive ? WordClass.AGENT_PREPOSITION : WordClass.ORIGIN_PREPOSITION;
        for (Piece piece : clause.pieces()) {
            for (int i = piece.from(); i < piece.to(); i++) {
                if (!text.word(i).is(preposition)) {
                    continue;
                }
                Optional<NounPhrase> phrase = nounPhrases.at(text, i + 1, piece.to());
                // "in einem im Netz verbreiteten Video": the inner phrase belongs to an adjective.
                boolean inner = i > piece.from() && text.word(i - 1).is(Feature.ARTICLE);
                if (phrase.isPresent() && inner) {
                    i = phrase.get().end();
                    phrase = nounPhrases.at(text, i, piece.to());
                }
                if (phrase.isPresent() && !nounPhrases.isTime(text, phrase.get())) {
                    return phrase;
                }
            }
        }
        return Optional.empty();
    }

    private static int skipMarks(TaggedText text, int from, int to) {
        int i = from;
        while (i < to && text.word(i).isMark()) {
            i++;
        }
        return i;
    }

    private static boolean isCoordination(TaggedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.word(i).is(WordClass.AND_ALSO) || text.isMark(i, ",")) {
                return true;
            }
        }
        return false;
    }

    private Optional<NounPhrase> inField(TaggedText text, Clause clause, int from, int limit, Predicate predicate) {
        Optional<NounPhrase> fallback = Optional.empty();
        for (Piece piece : clause.pieces()) {
            int i = Math.max(piece.from(), from);
            int to = Math.min(piece.to(), limit);
            while (i < to) {
                Word word = text.word(i);
                if (word.is(Feature.PREPOSITION)
                        && !word.is(Feature.CONJUNCTION)
                        && !word.token().isCapitalised()) {
                    i = skipPrepositional(text, i, to);
                    continue;
                }
                Optional<NounPhrase> phrase = word.is(Feature.REFLEXIVE) && word.is(WordClass.REFLEXIVE_ONLY)
                        ? Optional.empty()
                        : nounPhrases.at(text, i, to);
                if (phrase.isEmpty()) {
                    i++;
                    continue;
                }
                int listed = predicate.plural() ? listEnd(text, clause, phrase.get()) : -1;
                if (listed > 0 && phrase.get().mayBeSubject()) {
                    return Optional.of(phrase.get().withEnd(listed).asPlural());
                }
                if (phrase.get().mayBeSubject()
                        && !nounPhrases.isTime(text, phrase.get())
                        && (phrase.get().agreesWith(predicate.plural(), predicate.singular())
                                || isCoordination(
                                        text,
                                        phrase.get().end(),
                                        Math.min(to, phrase.get().end() + 1)))) {
                    return Optional.of(withApposition(text, clause, phrase.get(), to));
                }
                i = phrase.get().end();
            }
        }
        return fallback;
    }

    /** "erklärten Norwegen, Schweden und Dänemark": the end of such a list, which the parser parts at its commas; -1 for none. */
    private int listEnd(TaggedText text, Clause clause, NounPhrase first) {
        int end = first.end();
        boolean several = false;
        while (end + 1 < clause.to()
                && (text.isMark(end, ",") || (several && text.word(end).is(WordClass.AND)))) {
            boolean last = !text.isMark(end, ",");
            Optional<NounPhrase> next = nounPhrases.at(text, end + 1, clause.to());
            if (next.isEmpty() || !next.get().mayBeSubject() || next.get().pronoun()) {
                return -1;
            }
            end = next.get().end();
            several = true;
            if (last) {
                return end;
            }
        }
        return -1;
    }

    private int skipPrepositional(TaggedText text, int preposition, int to) {
        return nounPhrases.at(text, preposition + 1, to).map(NounPhrase::end).orElse(preposition + 1);
    }

    /** "… und Oslo", "…, Sprecher des Ministeriums", "… in Oslo, Arvid Sollner". */
    private NounPhrase withApposition(TaggedText text, Clause clause, NounPhrase phrase, int to) {
        int end = phrase.end();
        while (end < to) {
            Word word = text.word(end);
            boolean asWell =
                    word.is(WordClass.AS) && end + 1 < to && text.word(end + 1).is(WordClass.ALSO);
            int next = word.is(WordClass.AND) ? end + 1 : asWell ? end + 2 : -1;
            if (next < 0) {
                break;
            }
            Optional<NounPhrase> second = nounPhrases.at(text, next, to);
            if (second.isEmpty() || !second.get().mayBeSubject() || second.get().pronoun()) {
                break;
            }
            end = second.get().end();
        }
        NounPhrase whole = phrase.withEnd(acrossPieces(text, clause, phrase, end));
        return end > phrase.end() ? whole.asPlural() : whole;
    }

    /** An apposition behind a comma, which the parser keeps as a piece of its own. */
    private int acrossPieces(TaggedText text, Clause clause, NounPhrase phrase, int end) {
        List<Piece> pieces = clause.pieces();
        for (int p = 0; p + 1 < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            Piece next = pieces.get(p + 1);
            if (phrase.from() < piece.from() || phrase.from() >= piece.to()) {
                continue;
            }
            boolean comma = next.from() == piece.to() + 1 && text.isMark(piece.to(), ",");
            boolean reaches = end == piece.to() || text.word(end).is(Feature.PREPOSITION);
            Optional<NounPhrase> apposition = nounPhrases.at(text, next.from(), next.to());
            if (comma
                    && reaches
                    && apposition.isPresent()
                    && apposition.get().mayBeSubject()
                    && !apposition.get().pronoun()) {
                return apposition.get().end();
            }
        }
        return end;
    }
}
