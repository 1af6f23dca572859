package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import io.wortlaut.claims.corpus.AnnotatedStatement;
import io.wortlaut.claims.corpus.Layer;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.tag.Draft;

/** An annotated statement in words. */
record GoldStatement(Form form, SpeechAct act, BitSet content, BitSet speaker) {

    /** Words that fit better than this are the same statement, or the same speaker. */
    static final double SAME = 0.5;

    static List<GoldStatement> of(List<AnnotatedStatement> statements, TaggedText text) {
        List<GoldStatement> gold = new ArrayList<>();
        for (AnnotatedStatement statement : statements) {
            BitSet content = words(statement.spans(Layer.CONTENT), text);
            if (!content.isEmpty()) {
                gold.add(new GoldStatement(
                        statement.form(), statement.act(), content, words(statement.spans(Layer.SPEAKER), text)));
            }
        }
        return gold;
    }

    private static BitSet words(List<Span> spans, TaggedText text) {
        BitSet words = new BitSet();
        for (Span span : spans) {
            int low = 0;
            int high = text.words().size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (text.word(middle).token().end() <= span.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            while (low < text.words().size() && text.word(low).token().start() < span.end()) {
                words.set(low);
                low++;
            }
        }
        return words;
    }

    /** Harmonic mean of the shares of words that the content and these pieces have in common, 0 to 1. */
    double similarity(List<Piece> pieces) {
        int common = 0;
        int words = 0;
        for (Piece piece : pieces) {
            words += piece.to() - piece.from();
            common += content.get(piece.from(), piece.to()).cardinality();
        }
        return 2.0 * common / (words + content.cardinality());
    }

    /** The same for the speaker and the words between two. */
    double speakerSimilarity(int from, int to) {
        return 2.0 * speaker.get(from, to).cardinality() / (to - from + speaker.cardinality());
    }

    /** The annotated statement that a found one is; null if it is none. */
    static GoldStatement match(Draft draft, List<GoldStatement> gold) {
        GoldStatement best = null;
        double most = SAME;
        for (GoldStatement one : gold) {
            double similarity = one.similarity(draft.content) + (one.form() == draft.form ? 0.01 : 0);
            if (similarity >= most) {
                best = one;
                most = similarity;
            }
        }
        return best;
    }
}
