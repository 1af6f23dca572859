package io.wortlaut.claims.extraction.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.tag.Draft;

/** Tags the words of a document as parts of statements, one paragraph at a time. */
public final class WordTagger {

    /** The words of one paragraph with their features. */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity, if at all
    public record Paragraph(int from, int[][] features) {}

    /** A stretch that may be a statement. */
    record Found(Form form, List<Piece> content, int sentence) {}

    /** How much the label for "no statement" is favoured, when looking for likely and when for possible statements. */
    private static final float[] BIASES = {0.5f, -1, -2.5f};

    private final Weights weights;
    private final float[] transitions;
    private final double[] steps;

    public WordTagger(Weights weights, float[] transitions) {
        this.weights = weights;
        this.transitions = transitions;
        this.steps = LinearChain.exponentials(transitions);
    }

    public Weights weights() {
        return weights;
    }

    public float[] transitions() {
        return transitions;
    }

    /** The features of all words that stand in sentences. */
    public static List<Paragraph> paragraphs(ReadDocument document, CueLexicon cues) {
        WordFeatures features = new WordFeatures(document, cues);
        IntervalTree drafts = new IntervalTree(document.drafts(), Draft::from, Draft::to);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<int[]> words = new ArrayList<>();
        List<ParsedSentence> sentences = document.sentences();
        int from = 0;
        for (int s = 0; s < sentences.size(); s++) {
            if (words.isEmpty()) {
                from = sentences.get(s).sentence().from();
            }
            words.addAll(List.of(features.of(s, formBefore(document, drafts, s))));
            boolean last = s + 1 == sentences.size()
                    || sentences.get(s + 1).sentence().paragraph()
                            != sentences.get(s).sentence().paragraph();
            if (last) {
                paragraphs.add(new Paragraph(from, words.toArray(int[][]::new)));
                words.clear();
            }
        }
        return paragraphs;
    }

    /** What kind of statement the rules found in the sentence before; 0 for none. */
    private static int formBefore(ReadDocument document, IntervalTree drafts, int sentence) {
        if (sentence == 0) {
            return 0;
        }
        int from = document.sentences().get(sentence - 1).sentence().from();
        int to = document.sentences().get(sentence - 1).sentence().to();
        int[] found = drafts.overlapping(from, to);
        return found.length == 0
                ? 0
                : 1 + document.drafts().get(found[found.length - 1]).form.name().length();
    }

    /** The likelihood of every label for every word of the document; null for words outside of sentences. */
    double[][] marginals(List<Paragraph> paragraphs, int words, List<float[][]> scores) {
        double[][] all = new double[words][];
        for (int p = 0; p < paragraphs.size(); p++) {
            double[][] own = LinearChain.labels(scores.get(p), steps);
            System.arraycopy(own, 0, all, paragraphs.get(p).from(), own.length);
        }
        return all;
    }

    float[][] scores(Paragraph paragraph) {
        float[][] scores = new float[paragraph.features().length][weights.labels()];
        for (int i = 0; i < scores.length; i++) {
            weights.addTo(scores[i], paragraph.features()[i]);
        }
        return scores;
    }

    /** Likely and possible statements of a paragraph. */
    Set<Found> find(ReadDocument document, Paragraph paragraph, float[][] scores) {
        Set<Found> found = new LinkedHashSet<>();
        for (float bias : BIASES) {
            found.addAll(spans(document, paragraph.from(), LinearChain.best(scores, transitions, bias)));
        }
        return found;
    }

    private static List<Found> spans(ReadDocument document, int from, int[] path) {
        List<Found> found = new ArrayList<>();
        int sentence = sentenceOf(document, from);
        int i = 0;
        while (i < path.length) {
            while (document.sentences().get(sentence).sentence().to() <= from + i) {
                sentence++;
            }
            if (path[i] == Labels.OUTSIDE) {
                i++;
                continue;
            }
            Form form = Labels.form(path[i]);
            int end = i + 1;
            while (end < path.length && path[end] == Labels.further(form)) {
                end++;
            }
            Piece piece = new Piece(from + i, from + end);
            Found last = found.isEmpty() ? null : found.getLast();
            boolean goesOn =
                    !Labels.isFirst(path[i]) && last != null && last.form() == form && last.sentence() == sentence;
            if (goesOn) {
                List<Piece> pieces = new ArrayList<>(last.content());
                pieces.add(piece);
                found.set(found.size() - 1, new Found(form, List.copyOf(pieces), sentence));
            } else {
                found.add(new Found(form, List.of(piece), sentence));
            }
            i = end;
        }
        return found;
    }

    /** The first sentence that does not end before the word. */
    private static int sentenceOf(ReadDocument document, int word) {
        int low = 0;
        int high = document.sentences().size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (document.sentences().get(middle).sentence().to() <= word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
