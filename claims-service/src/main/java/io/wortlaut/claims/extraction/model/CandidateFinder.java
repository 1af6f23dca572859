package io.wortlaut.claims.extraction.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.model.Candidate.Origin;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.tag.Draft;

/** Collects what may be statements of a document, and what speaks for each. */
public final class CandidateFinder {

    /**
     * All candidates of a document.
     *
     * @param features of each candidate
     */
    public record Pool(List<Candidate> candidates, List<int[]> features) {

        /** The candidates with their likelihoods. */
        public List<Selection.Scored> scored(Classifier classifier) {
            List<Selection.Scored> scored = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                scored.add(new Selection.Scored(candidates.get(i), classifier.likelihood(features.get(i))));
            }
            return scored;
        }
    }

    private final LanguageReader reader;

    public CandidateFinder(LanguageReader reader) {
        this.reader = reader;
    }

    public Pool find(ReadDocument document, WordTagger tagger, List<WordTagger.Paragraph> paragraphs) {
        List<float[][]> scores = paragraphs.stream().map(tagger::scores).toList();
        double[][] marginals =
                tagger.marginals(paragraphs, document.text().words().size(), scores);
        List<Candidate> candidates = new ArrayList<>();
        for (Draft draft : document.drafts()) {
            candidates.add(
                    new Candidate(Origin.RULES, draft.form, draft.content, draft, sentenceOf(document, draft.from())));
        }
        Set<Words> known = new HashSet<>();
        candidates.forEach(candidate -> known.add(new Words(candidate.form(), List.copyOf(candidate.content()))));
        for (int p = 0; p < paragraphs.size(); p++) {
            for (WordTagger.Found found : tagger.find(document, paragraphs.get(p), scores.get(p))) {
                addNew(
                        candidates,
                        known,
                        new Candidate(Origin.TAGGER, found.form(), found.content(), null, found.sentence()));
            }
        }
        IntervalTree drafts = new IntervalTree(document.drafts(), Draft::from, Draft::to);
        IntervalTree sentences =
                new IntervalTree(document.drafts(), draft -> draft.sentence.from(), draft -> draft.sentence.to());
        for (Quotation quotation : document.text().quotations()) {
            int sentence = sentenceOf(document, quotation.from());
            boolean read = sentence >= 0
                    && quotation.words() > 0
                    && !reader.quotedWords().areName(document.text(), document.cast(), quotation)
                    && !isNameInFrame(document, sentences, quotation);
            if (read) {
                boolean byRules = isWithin(quotation, drafts, document.drafts())
                        && reader.quotedWords().areSpeech(document.text(), document.cast(), quotation);
                addNew(
                        candidates,
                        known,
                        new Candidate(
                                byRules ? Origin.RULES : Origin.QUOTATION,
                                Form.DIRECT,
                                List.of(new Piece(quotation.from(), quotation.to())),
                                null,
                                sentence));
            }
        }
        CandidateFeatures features = new CandidateFeatures(document, reader, marginals, candidates);
        List<int[]> rows = candidates.stream().map(features::of).toList();
        return new Pool(candidates, rows);
    }

    /** "sagte sie dem „Boten“": what a reporting clause names in few quoted words is no speech. */
    private boolean isNameInFrame(ReadDocument document, IntervalTree sentences, Quotation quotation) {
        if (!reader.quotedWords().mayBeName(document.text(), quotation)) {
            return false;
        }
        for (int number : sentences.overlapping(quotation.from(), quotation.from() + 1)) {
            Draft draft = document.drafts().get(number);
            boolean framed = draft.frame.stream()
                    .anyMatch(piece -> piece.from() <= quotation.from() && quotation.to() <= piece.to());
            if (framed && !draft.holds(quotation.from())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Quotation quotation, IntervalTree places, List<Draft> drafts) {
        for (int number : places.overlapping(quotation.from(), quotation.from() + 1)) {
            Draft draft = drafts.get(number);
            if (draft.form != Form.DIRECT && draft.holds(quotation.from()) && draft.holds(quotation.to() - 1)) {
                return true;
            }
        }
        return false;
    }

    /** What makes two candidates the same. */
    private record Words(Form form, List<Piece> content) {}

    private static void addNew(List<Candidate> candidates, Set<Words> known, Candidate candidate) {
        if (known.add(new Words(candidate.form(), List.copyOf(candidate.content())))) {
            candidates.add(candidate);
        }
    }

    /** The sentence that holds the word; -1 for one in no sentence. */
    private static int sentenceOf(ReadDocument document, int word) {
        int low = 0;
        int high = document.sentences().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var sentence = document.sentences().get(middle).sentence();
            if (word < sentence.from()) {
                high = middle - 1;
            } else if (word >= sentence.to()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
