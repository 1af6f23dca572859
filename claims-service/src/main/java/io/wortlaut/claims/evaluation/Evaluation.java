package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.wortlaut.claims.evaluation.Pairing.Pair;
import io.wortlaut.claims.evaluation.PoolScore.Published;
import io.wortlaut.claims.extraction.Form;

/**
 * All figures of one reading of a corpus.
 *
 * @param aligned pairs that share at least one token
 * @param pools the metric's lines
 * @param strict the same without pairs that share no token
 * @param layers null where the annotation has only the Wikinews corpus' layers
 * @param claimsOfAnnotated how well the annotated statements are linked, whatever was found; null where that was not
 *     measured
 */
public record Evaluation(
        int documents,
        int gold,
        int predicted,
        int aligned,
        List<PoolScore> pools,
        List<PoolScore> strict,
        List<PartScore> parts,
        List<FormScore> forms,
        LayerScores layers,
        ClaimScores claimsOfAnnotated) {

    public Evaluation withClaimsOfAnnotated(ClaimScores scores) {
        return new Evaluation(documents, gold, predicted, aligned, pools, strict, parts, forms, layers, scores);
    }

    /**
     * Reads every document and scores what was found.
     *
     * @param reader finds statements; their spans count in the document's text
     * @param ownOnly leaves out what is nested in another statement, in the gold and in what is found
     */
    public static Evaluation of(
            List<AnnotatedDocument> documents, Function<AnnotatedDocument, List<Annotation>> reader, boolean ownOnly) {
        List<ScoredDocument> scored = documents.stream()
                .map(document -> ScoredDocument.of(document, reader.apply(document), ownOnly))
                .toList();
        List<TokenScores> each = scored.stream()
                .map(document -> TokenScores.of(document.pairing()))
                .toList();
        TokenScores all = TokenScores.sum(each);
        TokenScores strict = TokenScores.sum(scored.stream()
                .map(document -> TokenScores.of(document.pairing().strict()))
                .toList());
        List<TokenStatement> gold = gather(scored, ScoredDocument::gold);
        List<TokenStatement> found = gather(scored, ScoredDocument::found);
        List<Pair> pairs =
                gather(scored, document -> document.pairing().strict().pairs());
        return new Evaluation(
                scored.size(),
                gold.size(),
                found.size(),
                pairs.size(),
                List.of(
                        pool("Message", Part.MESSAGE, all, each, new Published(48.79, 47.91)),
                        pool("Roles", Part.ROLES, all, each, new Published(34.87, 35.48)),
                        pool("Joint", Part.JOINT, all, each, new Published(38.91, 39.06)),
                        pool("Joint without frame", Part.JOINT_WITHOUT_FRAME, all, each, null),
                        new PoolScore(
                                "Form",
                                all.form(),
                                Bootstrap.interval(each, sample -> sample.form().f1()),
                                new Published(39.11, 43.93))),
                List.of(
                        new PoolScore("Joint", strict.pool(Part.JOINT), null, null),
                        new PoolScore("Joint without frame", strict.pool(Part.JOINT_WITHOUT_FRAME), null, null),
                        new PoolScore("Form", strict.form(), null, null)),
                Arrays.stream(Part.values())
                        .map(part -> new PartScore(part, all.pool(Set.of(part)), all.microF1(part)))
                        .toList(),
                Stream.concat(Arrays.stream(Form.values()), Stream.of((Form) null))
                        .map(form -> FormScore.of(form, gold, found, pairs))
                        .toList(),
                LayerScores.of(scored),
                null);
    }

    private static PoolScore pool(
            String name, Set<Part> parts, TokenScores all, List<TokenScores> each, Published published) {
        return new PoolScore(
                name,
                all.pool(parts),
                Bootstrap.interval(each, sample -> sample.pool(parts).f1()),
                published);
    }

    private static <T> List<T> gather(List<ScoredDocument> documents, Function<ScoredDocument, List<T>> what) {
        List<T> all = new ArrayList<>();
        documents.forEach(document -> all.addAll(what.apply(document)));
        return all;
    }
}
