package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Runs the rules over a document, sentence by sentence. */
public final class StatementTagger {

    private final ReportingClauses reportingClauses;
    private final SourcedSentences sourcedSentences;
    private final FreeQuotations freeQuotations;
    private final Attributions attributions;
    private final Relays relays;
    private final UnlistedCues unlistedCues;
    private final Continuations continuations = new Continuations();

    public StatementTagger(
            CueLexicon lexicon,
            Subjects subjects,
            SourcePhrases sourcePhrases,
            NounPhrases nounPhrases,
            Nouns nouns,
            QuotedWords quotedWords,
            LanguageFolder language) {
        Addressees addressees = new Addressees(nounPhrases, nouns, language);
        ReportingSubjects speakers = new ReportingSubjects(subjects, nouns, addressees);
        this.reportingClauses = new ReportingClauses(lexicon, speakers, nouns, addressees);
        this.sourcedSentences = new SourcedSentences(sourcePhrases, subjects);
        this.freeQuotations = new FreeQuotations(subjects, speakers, lexicon, quotedWords, nouns);
        this.attributions = new Attributions(nounPhrases, nouns);
        this.relays = new Relays(nouns);
        this.unlistedCues = new UnlistedCues(subjects, nouns);
    }

    /**
     * The statements of the document in the order of the text, speakers not yet resolved.
     *
     * @param parsed the text's sentences
     */
    public List<Draft> tag(TaggedText text, Cast cast, List<ParsedSentence> parsed) {
        List<Draft> drafts = new ArrayList<>();
        List<Draft> previous = List.of();
        ParsedSentence last = null;
        List<Draft> turns = new ArrayList<>(Interviews.find(text, cast));
        drafts.addAll(turns);
        for (ParsedSentence one : parsed) {
            Sentence sentence = one.sentence();
            turns.removeIf(turn -> turn.to() <= sentence.from());
            if (!turns.isEmpty() && turns.getFirst().sentence.from() <= sentence.from()) {
                previous = List.of(turns.getFirst());
                last = one;
                continue;
            }
            List<Draft> phrases = new ArrayList<>();
            List<Draft> found = read(text, cast, one, last, previous, phrases);
            drafts.addAll(phrases);
            if (!found.equals(previous)) {
                drafts.addAll(found);
            }
            // A continuation that grew into this sentence is still what the next one may continue.
            if (!found.isEmpty() || previous.isEmpty() || previous.getLast().to() < sentence.to()) {
                previous = found;
            }
            last = one;
        }
        return drafts;
    }

    private List<Draft> read(
            TaggedText text,
            Cast cast,
            ParsedSentence parsed,
            ParsedSentence before,
            List<Draft> previous,
            List<Draft> phrases) {
        Sentence sentence = parsed.sentence();
        Sentence last = before == null ? null : before.sentence();
        if (freeQuotations.continues(text, sentence, previous)) {
            return previous;
        }
        Optional<Draft> whole = freeQuotations.whole(text, sentence);
        whole.ifPresent(draft -> freeQuotations.introducedBy(before, draft));
        if (whole.isPresent() && freeQuotations.isClosed(text, sentence)) {
            return List.of(whole.get());
        }
        Optional<Draft> attribution = attributions.find(text, cast, sentence);
        if (attribution.isPresent()) {
            return List.of(attribution.get());
        }
        List<Draft> found = new ArrayList<>(reportingClauses.find(parsed));
        if (whole.isPresent() && freeQuotations.isOpenedAgain(text, sentence, found)) {
            return List.of(whole.get());
        }
        if (continuations.isSaidOfSomebody(parsed, last, previous, found)) {
            found.clear();
        }
        found.addAll(sourcedSentences.find(parsed, found));
        found.addAll(freeQuotations.within(parsed, found));
        relays.merge(text, cast, found);
        referBack(sentence, last, previous, found);
        if (found.isEmpty() && whole.isPresent()) {
            return List.of(whole.get());
        }
        if (found.isEmpty()) {
            unlistedCues.find(parsed).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            continuations.find(parsed, last, previous).ifPresent(found::add);
        }
        // What is said in few quoted words is nothing that the next sentence would continue.
        List<Draft> claiming = new ArrayList<>(found);
        claiming.addAll(previous);
        phrases.addAll(freeQuotations.phrases(parsed, cast, claiming));
        return found;
    }

    /** "Das bestätigte die Polizei.": reports the sentence before, or says where its statements came from. */
    private static void referBack(Sentence sentence, Sentence last, List<Draft> previous, List<Draft> found) {
        for (Draft draft : List.copyOf(found)) {
            if (!draft.refersBack) {
                continue;
            }
            boolean sameParagraph = last != null && last.paragraph() == sentence.paragraph();
            if (sameParagraph && previous.isEmpty()) {
                // "Das" only points to it.
                draft.frame.addAll(0, draft.content);
                draft.content.clear();
                draft.content.add(new Piece(last.from(), last.to()));
                draft.form = Form.INDIRECT;
            } else {
                if (sameParagraph) {
                    previous.forEach(earlier -> earlier.circumstances = draft);
                }
                found.remove(draft);
            }
        }
    }
}
