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
import io.wortlaut.claims.extraction.cue.Cue;
import io.wortlaut.claims.extraction.cue.Cue.Complement;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Quotations that no reporting clause has claimed: they stand alone, behind a colon, or as a phrase within a sentence. */
final class FreeQuotations {

    /** Fewer quoted words are a title or a term. */
    private static final int LONGEST_LOOK = 500;

    private static final int MIN_WORDS = 4;

    private final Subjects subjects;
    private final ReportingSubjects speakers;
    private final CueLexicon lexicon;
    private final QuotedWords quotedWords;
    private final Nouns nouns;

    FreeQuotations(
            Subjects subjects, ReportingSubjects speakers, CueLexicon lexicon, QuotedWords quotedWords, Nouns nouns) {
        this.speakers = speakers;
        this.subjects = subjects;
        this.lexicon = lexicon;
        this.quotedWords = quotedWords;
        this.nouns = nouns;
    }

    /** The statement that a sentence is which consists of a quotation only. */
    Optional<Draft> whole(TaggedText text, Sentence sentence) {
        Quotation quotation = text.quotationAt(sentence.from());
        if (quotation == null) {
            return Optional.empty();
        }
        boolean all = quotation.from() <= sentence.from() && quotation.to() >= sentence.to() - 1;
        boolean speech = (quotation.words() >= MIN_WORDS && hasVerb(text, quotation)) || isSentence(text, quotation);
        if (!all || !speech) {
            return Optional.empty();
        }
        Draft draft = new Draft(Form.DIRECT, sentence);
        draft.content.add(new Piece(sentence.from(), Math.min(quotation.to(), sentence.to())));
        draft.place = Draft.SpeakerPlace.PREVIOUS;
        draft.confidence = 60;
        return Optional.of(draft);
    }

    /** "Not a day later.": where no mood tells what is said, a full stop between the marks does. */
    private static boolean isSentence(TaggedText text, Quotation quotation) {
        return !text.vocabulary().hasMoods()
                && quotation.words() > 0
                && ".!?…".contains(text.word(quotation.innerTo() - 1).text());
    }

    /** Whether the quotation that the sentence consists of has its closing mark, here or in a later paragraph. */
    boolean isClosed(TaggedText text, Sentence sentence) {
        return text.quotationAt(sentence.from()).closed();
    }

    /**
     * Whether the next paragraph opens again the quotation that the sentence consists of, and the sentence itself does not
     * tell that only its closing mark is missing: "„Das Werk bleibt, sagte sie."
     *
     * @param found the statements that the sentence's reporting clauses make
     */
    boolean isOpenedAgain(TaggedText text, Sentence sentence, List<Draft> found) {
        return text.quotationAt(sentence.from()).continues()
                && found.stream()
                        .noneMatch(draft -> draft.form != Form.REPORTED && draft.from() <= sentence.from() + 1);
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

    /**
     * Quoted words in the sentence of the author: what a verb ascribes to somebody ("sieht darin einen „Angriff“"), and
     * what is too long for a term. Those within another statement belong to it and are not listed here.
     */
    List<Draft> phrases(ParsedSentence sentence, Cast cast, List<Draft> found) {
        List<Draft> drafts = new ArrayList<>();
        TaggedText text = sentence.text();
        int i = sentence.sentence().from();
        while (i < sentence.sentence().to()) {
            Quotation quotation = text.quotationAt(i);
            int next = i + 1;
            if (quotation != null
                    && quotation.from() == i
                    && quotation.to() <= sentence.sentence().to()) {
                next = quotation.to();
                if (isUnclaimed(quotation, found) && quotedWords.areSpeech(text, cast, quotation)) {
                    phrase(sentence, quotation).ifPresent(drafts::add);
                }
            }
            i = next;
        }
        return drafts;
    }

    private static boolean isUnclaimed(Quotation quotation, List<Draft> found) {
        for (Draft draft : found) {
            for (int i = quotation.from(); i < quotation.to(); i++) {
                if (draft.holds(i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Optional<Draft> phrase(ParsedSentence sentence, Quotation quotation) {
        TaggedText text = sentence.text();
        Draft draft = new Draft(Form.DIRECT, sentence.sentence());
        draft.content.add(new Piece(quotation.from(), quotation.to()));
        draft.place = Draft.SpeakerPlace.PREVIOUS;
        draft.confidence = 40;
        for (int k = 0; k < sentence.clauses().size(); k++) {
            Clause clause = sentence.clauses().get(k);
            Predicate predicate = sentence.predicates().get(k);
            if (predicate != null && holds(clause, quotation.from())) {
                Optional<Cue> cue = lexicon.find(predicate.lemma(), text, clause)
                        .filter(found -> found.takes(Complement.QUOTATION) && !names(text, found));
                if (cue.isPresent()) {
                    ascribed(sentence, k, predicate, cue.get(), draft);
                    return Optional.of(draft);
                }
            }
        }
        boolean term = text.word(QuotedWords.firstWord(text, quotation)).token().isCapitalised()
                && !QuotedWords.hasVerb(text, quotation);
        return quotation.words() < MIN_WORDS || term ? Optional.empty() : Optional.of(draft);
    }

    private static boolean holds(Clause clause, int word) {
        return clause.pieces().stream().anyMatch(piece -> piece.from() <= word && word < piece.to());
    }

    /** "Die Straße heißt „…“": what is quoted is a name. */
    private static boolean names(TaggedText text, Cue cue) {
        return text.vocabulary().is(cue.lemma(), WordClass.NAMING_VERB);
    }

    /** "bezeichnete ihn als „…“": the clause without the quoted words reports them. */
    private void ascribed(ParsedSentence sentence, int k, Predicate predicate, Cue cue, Draft draft) {
        Clause clause = sentence.clauses().get(k);
        draft.cue = cue;
        draft.predicate = predicate;
        draft.cueClause = clause;
        draft.cueWords.addAll(predicate.words());
        draft.addCueWords(sentence.text(), clause, cue);
        draft.frame.addAll(Draft.without(clause.pieces(), draft.content));
        Optional<NounPhrase> speaker = predicate.passive()
                ? subjects.agent(sentence.text(), clause, true)
                : speakers.subjectOf(sentence, k, predicate);
        draft.speaker = speaker.orElse(null);
        draft.place = speaker.isPresent() ? Draft.SpeakerPlace.PHRASE : Draft.SpeakerPlace.NONE;
        draft.confidence = 60;
    }

    /** "Sie begründete das mit den Worten:", and the quotation stands in a paragraph of its own. */
    void introducedBy(ParsedSentence before, Draft draft) {
        if (before == null
                || draft.from() != before.sentence().to()
                || !before.text().isMark(before.sentence().to() - 1, ":")) {
            return;
        }
        for (int k = before.clauses().size() - 1; k >= 0 && draft.speaker == null; k--) {
            introducedBy(before, k, draft);
        }
    }

    /** "Die Bewohner nehmen es gelassen: „…“": the subject of what stands before the colon, unless it announces words. */
    private void introducedBy(ParsedSentence sentence, int k, Draft draft) {
        Clause clause = sentence.clauses().get(k);
        Predicate predicate = sentence.predicates().get(k);
        Optional<NounPhrase> subject = predicate == null
                ? subjects.alone(sentence.text(), clause)
                : subjects.of(sentence.text(), clause, predicate);
        Word head = subject.map(phrase -> sentence.text().word(phrase.head())).orElse(null);
        // "Lesen Sie auch: …", "Die Zeitung zitierte eine Zeugin: …"
        boolean quotes =
                predicate != null && sentence.text().vocabulary().is(predicate.lemma(), WordClass.QUOTING_VERB);
        boolean speaks = head != null && !quotes && !nouns.isSaying(head) && !head.isVerbHere();
        if (speaks) {
            draft.speaker = subject.get();
            draft.place = Draft.SpeakerPlace.PHRASE;
            draft.frame.add(new Piece(clause.from(), draft.from()));
        }
    }

    private static boolean hasVerb(TaggedText text, Quotation quotation) {
        // A mark that nothing closes may open half a book, and every sentence of it asks.
        int end = Math.min(quotation.innerTo(), quotation.innerFrom() + LONGEST_LOOK);
        for (int i = quotation.innerFrom(); i < end; i++) {
            if (text.word(i).isFinite()) {
                return true;
            }
        }
        return false;
    }
}
