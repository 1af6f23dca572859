package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Quotations without a reporting verb: they stand alone, or behind a colon. */
final class FreeQuotations {

    /** Fewer quoted words are a title or a term. */
    private static final int MIN_WORDS = 4;

    private final Subjects subjects;

    FreeQuotations(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The statement that a sentence is which consists of a quotation only. */
    Optional<Draft> whole(TaggedText text, Sentence sentence) {
        Quotation quotation = text.quotationAt(sentence.from());
        if (quotation == null) {
            return Optional.empty();
        }
        boolean all = quotation.from() <= sentence.from() && quotation.to() >= sentence.to() - 1;
        if (!all || quotation.words() < MIN_WORDS || !hasVerb(text, quotation)) {
            return Optional.empty();
        }
        Draft draft = new Draft(Form.DIRECT, sentence);
        draft.content.add(new Piece(sentence.from(), Math.min(quotation.to(), sentence.to())));
        draft.place = Draft.SpeakerPlace.PREVIOUS;
        draft.confidence = 60;
        return Optional.of(draft);
    }

    /** Whether the quotation that the sentence consists of has its closing mark, here or in a later paragraph. */
    boolean isClosed(TaggedText text, Sentence sentence) {
        return text.quotationAt(sentence.from()).closed();
    }

    /** Adds the sentence to the statement before it when a quotation that began there goes on in this paragraph. */
    boolean continues(TaggedText text, Sentence sentence, List<Draft> previous) {
        Quotation quotation = text.quotationAt(sentence.from());
        if (quotation == null
                || previous.isEmpty()
                || quotation.from() >= sentence.from()
                || quotation.to() < sentence.to() - 1) {
            return false;
        }
        Draft earlier = previous.getLast();
        boolean joined = earlier.form == Form.DIRECT
                && earlier.to() == sentence.from()
                && earlier.content.getLast().from() == quotation.from();
        if (joined) {
            earlier.content.set(
                    earlier.content.size() - 1, new Piece(quotation.from(), Math.min(quotation.to(), sentence.to())));
        }
        return joined;
    }

    /** Quotations of the sentence that no reporting clause has claimed. */
    List<Draft> within(ParsedSentence sentence, List<Draft> found) {
        List<Draft> drafts = new ArrayList<>();
        TaggedText text = sentence.text();
        for (int k = 0; k < sentence.clauses().size(); k++) {
            Clause clause = sentence.clauses().get(k);
            boolean claimed = found.stream().anyMatch(draft -> draft.holds(clause.from()));
            Quotation quotation = text.quotationAt(clause.from());
            if (clause.type() != ClauseType.QUOTE || claimed || quotation == null) {
                continue;
            }
            boolean afterColon = text.isMark(clause.from() - 1, ":");
            if (quotation.words() < MIN_WORDS || !(afterColon || hasVerb(text, quotation))) {
                continue;
            }
            Draft draft = new Draft(Form.DIRECT, sentence.sentence());
            draft.content.add(new Piece(clause.from(), clause.to()));
            draft.place = Draft.SpeakerPlace.PREVIOUS;
            draft.confidence = 50;
            if (afterColon && k > 0) {
                introducedBy(sentence, k - 1, draft);
            }
            drafts.add(draft);
        }
        return drafts;
    }

    /** "Die Bewohner nehmen es gelassen: „…“": the subject of what stands before the colon. */
    private void introducedBy(ParsedSentence sentence, int k, Draft draft) {
        Clause clause = sentence.clauses().get(k);
        Predicate predicate = sentence.predicates().get(k);
        Optional<NounPhrase> subject = predicate == null
                ? subjects.alone(sentence.text(), clause)
                : subjects.of(sentence.text(), clause, predicate);
        if (subject.isPresent()) {
            draft.speaker = subject.get();
            draft.place = Draft.SpeakerPlace.PHRASE;
            draft.frame.add(new Piece(clause.from(), draft.from()));
        }
    }

    private static boolean hasVerb(TaggedText text, Quotation quotation) {
        for (int i = quotation.innerFrom(); i < quotation.innerTo(); i++) {
            if (text.word(i).isFinite()) {
                return true;
            }
        }
        return false;
    }
}
