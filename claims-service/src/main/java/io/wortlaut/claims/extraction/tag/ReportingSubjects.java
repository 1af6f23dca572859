package io.wortlaut.claims.extraction.tag;

import java.util.Optional;

import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;

/** Finds in the words around a reporting verb who speaks. */
final class ReportingSubjects {

    private final Subjects subjects;
    private final Nouns nouns;
    private final Addressees addressees;

    ReportingSubjects(Subjects subjects, Nouns nouns, Addressees addressees) {
        this.subjects = subjects;
        this.nouns = nouns;
        this.addressees = addressees;
    }

    /** "Die Zeitung zitierte eine Zeugin: …": who is quoted speaks, whoever quotes. */
    void setQuoted(ParsedSentence sentence, Draft draft, Optional<NounPhrase> subject, Predicate predicate) {
        TaggedText text = sentence.text();
        if (predicate.passive()) {
            subjects.agent(text, draft.cueClause, true)
                    .filter(agent -> nouns.isMedium(text.word(agent.head())))
                    .ifPresent(draft.reporters::add);
            draft.speaker = subject.orElse(null);
        } else {
            Optional<NounPhrase> quoted = addressees.find(text, draft.cueClause, predicate, subject.orElse(null));
            if (quoted.isEmpty() || subject.isEmpty()) {
                return;
            }
            // "zitierte das Ministerium die Agentur": a medium quotes, whichever comes first.
            boolean turned = nouns.isMedium(text.word(quoted.get().head()))
                    && !nouns.isMedium(text.word(subject.get().head()));
            draft.speaker = turned ? subject.get() : quoted.get();
            NounPhrase quoting = turned ? quoted.get() : subject.get();
            if (nouns.isMedium(text.word(quoting.head()))) {
                draft.reporters.add(quoting);
            }
        }
        draft.place = draft.speaker == null ? Draft.SpeakerPlace.NONE : Draft.SpeakerPlace.PHRASE;
    }

    /** "…, der sagte": whom the pronoun refers to; a document speaks for those who present it. */
    void setAntecedent(ParsedSentence sentence, int k, Draft draft) {
        TaggedText text = sentence.text();
        Optional<NounPhrase> antecedent = subjects.antecedent(
                text, sentence.clauses().get(k), sentence.sentence().from());
        if (antecedent.isEmpty()) {
            return;
        }
        draft.speaker = antecedent.get();
        draft.place = Draft.SpeakerPlace.PHRASE;
        if (nouns.isDocument(text.word(antecedent.get().head()))) {
            draft.document = antecedent.get();
            for (int j = k - 1; j >= 0; j--) {
                Predicate verb = sentence.predicates().get(j);
                Optional<NounPhrase> author = verb == null
                        ? Optional.empty()
                        : subjects.of(text, sentence.clauses().get(j), verb);
                if (author.isPresent() && !author.equals(antecedent)) {
                    draft.speaker = author.get();
                    return;
                }
            }
        }
    }

    /** "…, der Minister habe gelogen, was dieser bestreitet": of whom it has been said, not who said it. */
    NounPhrase whoAnswers(ParsedSentence sentence, int k, NounPhrase subject) {
        if (!subject.pronoun()) {
            return subject;
        }
        for (int j = k - 1; j >= 0; j--) {
            Predicate verb = sentence.predicates().get(j);
            Optional<NounPhrase> told = verb == null
                    ? Optional.empty()
                    : subjects.of(sentence.text(), sentence.clauses().get(j), verb);
            if (told.filter(phrase -> verb.subjunctive() && !phrase.pronoun() && phrase.isOf(subject))
                    .isPresent()) {
                return told.get();
            }
        }
        return subject;
    }

    /** "Kritik kam vom Verband": what is said comes from somebody. */
    Optional<NounPhrase> whoSays(TaggedText text, Clause clause, NounPhrase subject) {
        return !subject.pronoun() && nouns.isSaying(text.word(subject.head()))
                ? subjects.agent(text, clause, true)
                : Optional.of(subject);
    }

    /** The subject of a clause, also where it stands in another one that it is joined to. */
    Optional<NounPhrase> subjectOf(ParsedSentence sentence, int k, Predicate predicate) {
        Clause clause = sentence.clauses().get(k);
        Optional<NounPhrase> own = subjects.of(sentence.text(), clause, predicate);
        if (own.isPresent()) {
            return own;
        }
        // "… und forderte": the subject of the clause it is joined to, or of the last main clause before.
        boolean elided = clause.isCoordinated() || clause.type() == ClauseType.VERB_FIRST;
        for (int j = k - 1; elided && j >= 0; j--) {
            Clause earlier = sentence.clauses().get(j);
            Predicate verb = sentence.predicates().get(j);
            if (verb == null
                    || earlier.isBare()
                    || !(earlier.type() == ClauseType.MAIN || earlier.type() == clause.type())) {
                continue;
            }
            if (verb.subjunctive() && !predicate.subjunctive()) {
                continue;
            }
            Optional<NounPhrase> subject = subjects.of(sentence.text(), earlier, verb);
            if (subject.isPresent() && subject.get().agreesWith(predicate.plural(), predicate.singular())) {
                return subject;
            }
        }
        return Optional.empty();
    }

    /** The subject, or who acts where the verb has none that could speak. */
    void setSpeaker(
            ParsedSentence sentence,
            Draft draft,
            Optional<NounPhrase> subject,
            Predicate predicate,
            boolean impersonal) {
        if (predicate.passive() || impersonal) {
            Optional<NounPhrase> agent = subjects.agent(sentence.text(), draft.cueClause, predicate.passive());
            if (agent.isEmpty() && predicate.passive()) {
                agent = subjects.agent(sentence.text(), draft.cueClause, false)
                        .filter(phrase -> nouns.isDocument(sentence.text().word(phrase.head())));
            }
            draft.speaker = agent.orElse(null);
            draft.place = agent.isPresent()
                    ? Draft.SpeakerPlace.PHRASE
                    : impersonal ? Draft.SpeakerPlace.DOCUMENT : Draft.SpeakerPlace.NONE;
            return;
        }
        draft.speaker = subject.orElse(null);
        draft.place = subject.isPresent() ? Draft.SpeakerPlace.PHRASE : Draft.SpeakerPlace.NONE;
    }
}
