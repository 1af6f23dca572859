package io.wortlaut.claims.training;

import java.util.List;

import io.wortlaut.claims.corpus.AnnotatedStatement;
import io.wortlaut.claims.corpus.Layer;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Span;

/** Which annotated statement a found one is, by the characters that they share. */
final class SharedCharacters {

    private SharedCharacters() {}

    /** The one that shares the most characters with it; null when none shares half of them. */
    static AnnotatedStatement best(ExtractedStatement found, List<AnnotatedStatement> annotated) {
        // Of "sprach von einem „Skandal“" the quoted words are annotated.
        List<Span> content = found.isToldForQuotation() ? found.quoted() : found.content();
        AnnotatedStatement best = null;
        double most = GoldStatement.SAME;
        for (AnnotatedStatement statement : annotated) {
            double shared = shared(content, statement.spans(Layer.CONTENT));
            if (shared >= most) {
                best = statement;
                most = shared;
            }
        }
        return best;
    }

    /** Harmonic mean of the shares of characters that they have in common, 0 to 1. */
    private static double shared(List<Span> one, List<Span> other) {
        int common = 0;
        for (Span piece : one) {
            for (Span same : other) {
                common += Math.max(0, Math.min(piece.end(), same.end()) - Math.max(piece.start(), same.start()));
            }
        }
        return 2.0 * common / (length(one) + length(other));
    }

    private static int length(List<Span> pieces) {
        return pieces.stream().mapToInt(Span::length).sum();
    }
}
