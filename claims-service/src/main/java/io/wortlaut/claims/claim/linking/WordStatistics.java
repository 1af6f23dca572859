package io.wortlaut.claims.claim.linking;

import java.util.Map;

/**
 * How many articles of a fixed collection have a word: the rarer, the more it tells. The collection never grows, so that
 * what two statements have in common does not depend on what else is known.
 */
final class WordStatistics {

    private final Map<String, Double> articlesWith;
    private final double articles;

    /** @param articlesWith for each term the number of articles that have it, and "articles" for all of them */
    WordStatistics(Map<String, Double> articlesWith) {
        this.articlesWith = Map.copyOf(articlesWith);
        this.articles = articlesWith.getOrDefault(PropositionReader.ARTICLES, 1.0);
    }

    /** Inverse document frequency; highest for what the collection does not have. */
    double weight(String term) {
        return Math.log((articles + 1) / (articlesWith.getOrDefault(term, 0.0) + 1));
    }
}
