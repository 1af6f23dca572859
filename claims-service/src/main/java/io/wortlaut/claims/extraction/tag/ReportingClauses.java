package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.cue.Cue;
import io.wortlaut.claims.extraction.cue.Cue.Complement;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Vocabulary;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/**
 * Statements with a reporting clause: "Sie sagte, …", "…, sagte sie", "„…“, sagte sie, „…“", and reported acts without a
 * content clause ("Sie wies den Vorwurf zurück").
 */
final class ReportingClauses {

    /** Acts that take up what somebody else said. */
    private static final Set<SpeechAct> ANSWERS =
            EnumSet.of(SpeechAct.DENIAL, SpeechAct.SUPPORT, SpeechAct.CONDEMNATION);

    private final CueLexicon lexicon;
    private final ReportingSubjects subjects;
    private final Nouns nouns;
    private final Addressees addressees;
    private final ContentEnd end;
    private final ContentExtent extent;

    ReportingClauses(CueLexicon lexicon, ReportingSubjects subjects, Nouns nouns, Addressees addressees) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.nouns = nouns;
        this.addressees = addressees;
        end = new ContentEnd(lexicon);
        extent = new ContentExtent(end);
    }

    List<Draft> find(ParsedSentence sentence) {
        List<Draft> drafts = new ArrayList<>();
        for (int k = 0; k < sentence.clauses().size(); k++) {
            Predicate predicate = sentence.predicates().get(k);
            if (predicate == null) {
                continue;
            }
            Clause clause = sentence.clauses().get(k);
            Optional<Cue> cue = lexicon.find(predicate.lemma(), sentence.text(), clause);
            // "Sie schreiben, es gebe Hinweise; einen Nachweis habe man nicht gefunden": said, and not who says it.
            boolean said = clause.type() == ClauseType.VERB_FIRST
                    && !clause.isCoordinated()
                    && predicate.subjunctive()
                    && drafts.stream().anyMatch(draft -> draft.holds(clause.finite()));
            if (cue.isPresent() && !said) {
                draft(sentence, k, cue.get(), predicate).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /**
     * "Das bestätigte die Polizei", "Diese Vermutung äußerte er": the object in first place is what was said before. Who denies,
     * welcomes or condemns it says something else.
     */
    private boolean refersBack(TaggedText text, Clause clause, Cue cue) {
        if (clause.type() != ClauseType.MAIN || ANSWERS.contains(cue.act())) {
            return false;
        }
        Word first = text.word(clause.core());
        boolean pronoun = first.is(WordClass.PRONOUN_THIS) && clause.finite() == clause.core() + 1;
        boolean noun = first.is(WordClass.THIS_BEFORE_NOUN)
                && clause.finite() == clause.core() + 2
                && nouns.isSaying(text.word(clause.core() + 1));
        return pronoun || noun;
    }

    /** "wies die Behauptung zurück, dass …": what follows is not what the speaker says but what is denied. */
    private boolean deniesSaying(TaggedText text, Clause clause, Cue cue) {
        if (cue.act() != SpeechAct.DENIAL || !cue.takes(Complement.OBJECT) || refersBack(text, clause, cue)) {
            return false;
        }
        for (int i : clause.positions()) {
            if (nouns.isSaying(text.word(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Draft> draft(ParsedSentence sentence, int k, Cue cue, Predicate predicate) {
        TaggedText text = sentence.text();
        Clause clause = sentence.clauses().get(k);
        Optional<NounPhrase> nominative = subjects.subjectOf(sentence, k, predicate);
        // "wie aus dem Ministerium verlautete" has no subject either.
        boolean impersonal = isImpersonal(text, nominative)
                || (nominative.isEmpty() && text.vocabulary().is(cue.lemma(), WordClass.SUBJECTLESS_VERB));
        if (!isAssertive(sentence, clause, cue, predicate, impersonal)) {
            return Optional.empty();
        }
        Draft draft = new Draft(Form.INDIRECT, sentence.sentence());
        draft.cue = cue;
        draft.predicate = predicate;
        draft.cueClause = clause;
        draft.cueWords.addAll(predicate.words());
        draft.addCueWords(text, clause, cue);
        Optional<NounPhrase> subject =
                nominative.map(draft::withoutCueWords).flatMap(phrase -> subjects.whoSays(text, clause, phrase));
        if (deniesSaying(text, clause, cue) || !extent.find(sentence, k, cue, draft)) {
            if (refersBack(text, clause, cue) && cue.takes(Complement.CONTENT_CLAUSE)) {
                draft.refersBack = true;
                draft.content.add(new Piece(clause.core(), clause.finite()));
                draft.frame.add(new Piece(clause.finite(), sentence.sentence().to()));
                subjects.setSpeaker(sentence, draft, subject, predicate, impersonal);
                return Optional.of(draft);
            }
            if (!cue.takes(Complement.OBJECT) || !isReport(sentence, k, cue, predicate, subject)) {
                return Optional.empty();
            }
            draft.form = Form.REPORTED;
            extent.reported(sentence, k, draft);
            if (end.answers(sentence, k)) {
                subject = subject.map(phrase -> subjects.whoAnswers(sentence, k, phrase));
            }
        }
        subjects.setSpeaker(sentence, draft, subject, predicate, impersonal);
        if (text.vocabulary().is(cue.lemma(), WordClass.QUOTING_VERB)) {
            subjects.setQuoted(sentence, draft, subject, predicate);
            return Optional.of(draft);
        }
        addressees
                .find(text, clause, predicate, subject.orElse(null))
                .filter(phrase -> !draft.holds(phrase.from()) || draft.form == Form.REPORTED)
                .ifPresent(phrase -> draft.addressee = phrase);
        // "wurde kritisiert": without somebody who does it, there is nothing to report.
        if (draft.form == Form.REPORTED && predicate.passive() && draft.speaker == null) {
            return Optional.empty();
        }
        if (clause.type() == ClauseType.RELATIVE && subject.isEmpty()) {
            subjects.setAntecedent(sentence, k, draft);
        }
        return Optional.of(draft);
    }

    private static boolean isImpersonal(TaggedText text, Optional<NounPhrase> subject) {
        return subject.isPresent()
                && subject.get().pronoun()
                && text.word(subject.get().head()).is(WordClass.IT);
    }

    /** Whether somebody really said it: no question, condition, wish, or speech that did not happen. */
    private static boolean isAssertive(
            ParsedSentence sentence, Clause clause, Cue cue, Predicate predicate, boolean impersonal) {
        TaggedText text = sentence.text();
        Vocabulary vocabulary = text.vocabulary();
        boolean condition = clause.type() == ClauseType.SUBORDINATE
                && text.word(clause.core()).is(WordClass.CONDITION);
        boolean hypothetical = (predicate.modal() != null && !vocabulary.is(predicate.modal(), WordClass.HEARSAY_VERB))
                || (predicate.subjunctive()
                        && text.word(clause.finite()).is(Feature.SUBJUNCTIVE_2)
                        && text.word(clause.finite()).is(WordClass.WOULD));
        if (condition || hypothetical) {
            return false;
        }
        boolean known = vocabulary.is(cue.lemma(), WordClass.CONFESSING_VERB)
                && text.word(predicate.words().getLast()).is(WordClass.KNOWN);
        if ((vocabulary.is(cue.lemma(), WordClass.CALLING_VERB) && !impersonal) || known) {
            return false;
        }
        // "Es sei daran erinnert, dass …": the author speaks.
        if (impersonal && text.word(clause.finite()).is(WordClass.BE)) {
            return false;
        }
        return true;
    }

    /** A reported act has somebody who acts and something it is about. */
    private boolean isReport(
            ParsedSentence sentence, int k, Cue cue, Predicate predicate, Optional<NounPhrase> subject) {
        Clause clause = sentence.clauses().get(k);
        boolean inDocument = clause.type() == ClauseType.RELATIVE
                && sentence.text().word(clause.core()).is(WordClass.IN)
                && subject.isPresent()
                && subject.get().pronoun();
        boolean answers = end.answers(sentence, k);
        if (clause.type() == ClauseType.RELATIVE && !inDocument && !answers) {
            return false;
        }
        // "schloss Entlassungen nicht aus" says something, "forderte nichts" does not.
        boolean unsaid = predicate.negated() && cue.act() != SpeechAct.DENIAL;
        if (unsaid || sentence.isQuestion() || predicate.modal() != null) {
            return false;
        }
        int nominals = 0;
        for (int i : clause.positions()) {
            boolean inSubject = subject.isPresent()
                    && i >= subject.get().from()
                    && i < subject.get().end();
            nominals += !inSubject && sentence.text().word(i).isNominal() ? 1 : 0;
        }
        // "Der Verein widersprach": what was said before; "begrüßte das": a pronoun points to it.
        boolean about = nominals > 0
                || !cue.words().isEmpty()
                || answers
                || cue.act() == SpeechAct.DENIAL
                || pointsBack(sentence.text(), clause);
        return about && (subject.isPresent() || predicate.passive());
    }

    private static boolean pointsBack(TaggedText text, Clause clause) {
        for (int i : clause.positions()) {
            boolean article = i + 1 < text.words().size()
                    && i + 1 != clause.finite()
                    && (text.word(i + 1).isNominal() || text.word(i + 1).is(Feature.ADJECTIVE));
            if (text.word(i).is(WordClass.PRONOUN_THIS) && !article) {
                return true;
            }
        }
        return false;
    }

    static Piece piece(int from, int to) {
        return new Piece(from, to);
    }
}
