package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.wortlaut.claims.corpus.AnnotatedArticle;
import io.wortlaut.claims.corpus.AnnotatedStatement;
import io.wortlaut.claims.corpus.Corpus;
import io.wortlaut.claims.corpus.FlawlessExtraction;
import io.wortlaut.claims.corpus.Layer;
import io.wortlaut.claims.extraction.Span;

/**
 * How far two people agree who annotated the same articles without knowing of each other.
 *
 * @param articles annotated by both
 * @param first statements of the first annotation in them
 * @param second statements of the second
 * @param exactF1 of statements with exactly the same content, in percent
 * @param overlapF1 of statements whose contents agree by a token F1 of 0.5 or more, in percent; the layers are compared
 *     over these
 * @param claimPairsF1 of pairs of those that are about one claim, in percent; statements about no claim make none. Both of
 *     a pair are of one story and stand by themselves, as everything does that is compared in claims
 * @param claimPairsFirst how many such pairs the first annotation has
 * @param claimPairsSecond how many the second has
 * @param layers by layer, in a fixed order
 */
public record Agreement(
        int articles,
        int first,
        int second,
        double exactF1,
        double overlapF1,
        double claimPairsF1,
        int claimPairsFirst,
        int claimPairsSecond,
        Map<String, LayerAgreement> layers) {

    private static final double SAME_STATEMENT = 0.5;

    /**
     * Agreement on one layer.
     *
     * @param compared statements that it was compared in
     * @param observed share that is equal, 0 to 1
     * @param kappa Cohen's kappa (1960): 0 for what chance would give, 1 for full agreement
     */
    public record LayerAgreement(int compared, double observed, double kappa) {

        static LayerAgreement of(List<Pair> pairs, Function<AnnotatedStatement, ?> layer) {
            return of(pairs, pair -> layer.apply(pair.first()), pair -> layer.apply(pair.second()));
        }

        static <T> LayerAgreement of(List<T> compared, Function<T, ?> inFirst, Function<T, ?> inSecond) {
            Map<Object, Integer> first = new HashMap<>();
            Map<Object, Integer> second = new HashMap<>();
            int equal = 0;
            for (T each : compared) {
                Object one = inFirst.apply(each);
                Object other = inSecond.apply(each);
                first.merge(String.valueOf(one), 1, Integer::sum);
                second.merge(String.valueOf(other), 1, Integer::sum);
                equal += Objects.equals(one, other) ? 1 : 0;
            }
            double observed = PrecisionRecall.share(equal, compared.size());
            double chance = first.entrySet().stream()
                    .mapToDouble(entry -> (double) entry.getValue()
                            * second.getOrDefault(entry.getKey(), 0)
                            / compared.size()
                            / compared.size())
                    .sum();
            return new LayerAgreement(compared.size(), observed, chance == 1 ? 1 : (observed - chance) / (1 - chance));
        }
    }

    /** The same statement, as either annotated it. */
    record Pair(AnnotatedStatement first, AnnotatedStatement second) {}

    /** Compares the articles that both parts have; those that only one has are left out. */
    public static Agreement of(List<Corpus> first, Corpus second) {
        Map<String, AnnotatedArticle> byPath = new HashMap<>();
        first.forEach(part -> part.articles().forEach(article -> byPath.put(article.path(), article)));
        List<Pair> pairs = new ArrayList<>();
        Map<String, List<Pair>> byStory = new HashMap<>();
        int articles = 0;
        int firstCount = 0;
        int secondCount = 0;
        for (AnnotatedArticle other : second.articles()) {
            AnnotatedArticle one = byPath.get(other.path());
            if (one != null) {
                articles++;
                firstCount += one.statements().size();
                secondCount += other.statements().size();
                List<Pair> own = pairs(one, other);
                pairs.addAll(own);
                byStory.computeIfAbsent(story(one), path -> new ArrayList<>()).addAll(outermost(own, one, other));
            }
        }
        long exact = pairs.stream()
                .filter(pair ->
                        pair.first().spans(Layer.CONTENT).equals(pair.second().spans(Layer.CONTENT)))
                .count();
        int all = firstCount + secondCount;
        ClaimAgreement claims = ClaimAgreement.of(byStory.values());
        Map<String, LayerAgreement> layers = new LinkedHashMap<>();
        layers.put("form", LayerAgreement.of(pairs, AnnotatedStatement::form));
        layers.put("act", LayerAgreement.of(pairs, AnnotatedStatement::act));
        layers.put("speaker", LayerAgreement.of(pairs, AnnotatedStatement::speakers));
        layers.put("addressee", LayerAgreement.of(pairs, AnnotatedStatement::addressees));
        layers.put("on behalf of", LayerAgreement.of(pairs, AnnotatedStatement::onBehalfOf));
        layers.put("via", LayerAgreement.of(pairs, AnnotatedStatement::via));
        layers.put("time", LayerAgreement.of(pairs, AnnotatedStatement::time));
        layers.putAll(claims.layers());
        return new Agreement(
                articles,
                firstCount,
                secondCount,
                200.0 * PrecisionRecall.share((double) exact, all),
                200.0 * PrecisionRecall.share(pairs.size(), all),
                claims.f1(),
                claims.pairsOfFirst(),
                claims.pairsOfSecond(),
                layers);
    }

    /** Those that stand by themselves in both annotations: what lies within another statement has that one's claim. */
    private static List<Pair> outermost(List<Pair> pairs, AnnotatedArticle one, AnnotatedArticle other) {
        Set<AnnotatedStatement> first = Set.copyOf(FlawlessExtraction.outermost(one));
        Set<AnnotatedStatement> second = Set.copyOf(FlawlessExtraction.outermost(other));
        return pairs.stream()
                .filter(pair -> first.contains(pair.first()) && second.contains(pair.second()))
                .toList();
    }

    private static String story(AnnotatedArticle article) {
        return article.path().substring(0, article.path().lastIndexOf('/'));
    }

    private static List<Pair> pairs(AnnotatedArticle one, AnnotatedArticle other) {
        List<BitSet> firsts = contents(one, one);
        List<BitSet> seconds = contents(other, one);
        double[][] score = new double[firsts.size()][seconds.size()];
        for (int i = 0; i < firsts.size(); i++) {
            for (int j = 0; j < seconds.size(); j++) {
                double f1 = 2.0
                        * TokenStatement.common(firsts.get(i), seconds.get(j))
                        / Math.max(
                                1, firsts.get(i).cardinality() + seconds.get(j).cardinality());
                score[i][j] = f1 >= SAME_STATEMENT ? f1 : 0;
            }
        }
        return Assignment.best(score).stream()
                .filter(pair -> score[pair.row()][pair.column()] > 0)
                .map(pair -> new Pair(
                        one.statements().get(pair.row()), other.statements().get(pair.column())))
                .toList();
    }

    private static List<BitSet> contents(AnnotatedArticle article, AnnotatedArticle counted) {
        List<Span> tokens = counted.tokens();
        return article.statements().stream()
                .map(statement -> {
                    BitSet covered = new BitSet();
                    for (int i = 0; i < tokens.size(); i++) {
                        Span token = tokens.get(i);
                        if (statement.spans(Layer.CONTENT).stream().anyMatch(token::overlaps)) {
                            covered.set(i);
                        }
                    }
                    return covered;
                })
                .toList();
    }
}
