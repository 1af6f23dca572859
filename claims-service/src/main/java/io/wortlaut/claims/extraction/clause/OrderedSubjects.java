package io.wortlaut.claims.extraction.clause;

import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Finds the subject before the verb, or right behind a verb that stands first ("…," said the mayor). */
final class OrderedSubjects implements Subjects {

    private static final int LONGEST_ANTECEDENT = 14;

    private final NounPhrases nounPhrases;

    OrderedSubjects(NounPhrases nounPhrases) {
        this.nounPhrases = nounPhrases;
    }

    @Override
    public Optional<NounPhrase> of(TaggedText text, Clause clause, Predicate predicate) {
        if (clause.finite() < 0) {
            return Optional.empty();
        }
        if (clause.type() == ClauseType.RELATIVE || clause.type() == ClauseType.SUBORDINATE) {
            return before(text, clause, clause.core() + 1);
        }
        Optional<NounPhrase> before = before(text, clause, clause.core());
        boolean inverted = clause.type() == ClauseType.VERB_FIRST && !clause.isCoordinated();
        return before.isPresent() || !inverted ? before : behind(text, clause, predicate);
    }

    /** The first phrase that no preposition governs and that tells no time, with all that follows up to the verb. */
    private Optional<NounPhrase> before(TaggedText text, Clause clause, int from) {
        for (Piece piece : clause.pieces()) {
            int i = Math.max(piece.from(), from);
            int to = Math.min(piece.to(), clause.finite());
            while (i < to) {
                if (isPreposition(text.word(i))) {
                    i = nounPhrases.at(text, i + 1, to).map(NounPhrase::end).orElse(i + 1);
                    continue;
                }
                Optional<NounPhrase> phrase = nounPhrases.at(text, i, to);
                if (phrase.isEmpty()) {
                    i++;
                } else if (!phrase.get().mayBeSubject() || nounPhrases.isTime(text, phrase.get())) {
                    i = phrase.get().end();
                } else {
                    return Optional.of(upToVerb(text, clause, phrase.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPreposition(Word word) {
        return word.tag().equals("ADP") || word.tag().equals("SCONJ");
    }

    private static NounPhrase upToVerb(TaggedText text, Clause clause, NounPhrase phrase) {
        int end = phrase.end();
        for (Piece piece : clause.pieces()) {
            if (piece.from() <= clause.finite()) {
                end = Math.max(end, Math.min(piece.to(), clause.finite()));
            }
        }
        while (end > phrase.end()
                && (text.word(end - 1).isMark() || text.word(end - 1).tag().equals("ADV"))) {
            end--;
        }
        NounPhrase subject = phrase.withEnd(end);
        return joinsMore(text, phrase, end) ? subject.asPlural() : subject;
    }

    private static boolean joinsMore(TaggedText text, NounPhrase phrase, int end) {
        return phrase.end() < end && text.word(phrase.end()).is(WordClass.AND);
    }

    /** "said Ada Lunn, the chief executive, on Tuesday": with the apposition, without what tells when and where. */
    private Optional<NounPhrase> behind(TaggedText text, Clause clause, Predicate predicate) {
        int start = predicate.words().getLast() + 1;
        for (int p = 0; p < clause.pieces().size(); p++) {
            Piece piece = clause.pieces().get(p);
            if (start < piece.from() || start >= piece.to()) {
                continue;
            }
            Optional<NounPhrase> phrase = nounPhrases
                    .at(text, start, piece.to())
                    .filter(found -> found.mayBeSubject() && !nounPhrases.isTime(text, found));
            if (phrase.isEmpty()) {
                return phrase;
            }
            int end = withAttributes(text, phrase.get().end(), piece.to());
            boolean whole = end == piece.to() && p + 1 < clause.pieces().size();
            if (whole) {
                end = apposition(text, clause.pieces().get(p + 1), end);
            }
            NounPhrase subject = phrase.get().withEnd(end);
            return Optional.of(joinsMore(text, phrase.get(), end) ? subject.asPlural() : subject);
        }
        return Optional.empty();
    }

    /** "a spokesman for the port", "… of the union and …". */
    private int withAttributes(TaggedText text, int from, int to) {
        int end = from;
        while (end + 1 < to
                && (text.word(end).is(WordClass.ATTRIBUTIVE_PREPOSITION)
                        || text.word(end).is(WordClass.AND))) {
            Optional<NounPhrase> more = nounPhrases.at(text, end + 1, to);
            if (more.isEmpty() || more.get().pronoun() || nounPhrases.isTime(text, more.get())) {
                return end;
            }
            end = more.get().end();
        }
        return end;
    }

    private int apposition(TaggedText text, Piece next, int end) {
        Optional<NounPhrase> apposed = nounPhrases.at(text, next.from(), next.to());
        boolean fits = next.from() == end + 1
                && text.isMark(end, ",")
                && apposed.isPresent()
                && !apposed.get().pronoun()
                && !nounPhrases.isTime(text, apposed.get());
        return fits ? withAttributes(text, apposed.get().end(), next.to()) : end;
    }

    @Override
    public Optional<NounPhrase> antecedent(TaggedText text, Clause relative, int from) {
        int end = relative.from();
        while (end > from && text.word(end - 1).isMark()) {
            end--;
        }
        for (int start = Math.max(from, end - LONGEST_ANTECEDENT); start < end; start++) {
            Optional<NounPhrase> phrase = nounPhrases.at(text, start, end);
            boolean governed = start > from && isPreposition(text.word(start - 1));
            if (phrase.isPresent() && phrase.get().end() == end && !phrase.get().pronoun() && !governed) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<NounPhrase> alone(TaggedText text, Clause clause) {
        return nounPhrases.at(text, clause.core(), clause.to()).filter(NounPhrase::mayBeSubject);
    }

    @Override
    public Optional<NounPhrase> agent(TaggedText text, Clause clause, boolean passive) {
        WordClass preposition = passive ? WordClass.AGENT_PREPOSITION : WordClass.ORIGIN_PREPOSITION;
        List<Piece> pieces = clause.pieces();
        for (Piece piece : pieces) {
            for (int i = piece.from(); i < piece.to(); i++) {
                if (text.word(i).is(preposition) && !text.word(i).is(Feature.ADVERB)) {
                    Optional<NounPhrase> phrase = nounPhrases.at(text, i + 1, piece.to());
                    if (phrase.isPresent() && !nounPhrases.isTime(text, phrase.get())) {
                        return Optional.of(phrase.get()
                                .withEnd(withAttributes(text, phrase.get().end(), piece.to())));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
