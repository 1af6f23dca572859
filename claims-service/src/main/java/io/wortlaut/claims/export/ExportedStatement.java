package io.wortlaut.claims.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.wortlaut.claims.factcheck.ClaimReview;
import io.wortlaut.claims.statement.AttributionRole;
import io.wortlaut.claims.statement.StatementDocument;
import io.wortlaut.claims.statement.StatementDocument.Party;

/**
 * A statement with what articles-service knows of its article and sources.
 *
 * @param article its facts; all null but the id for one that is not known there
 * @param sources names of sources by id
 * @param reviews what fact checkers published about its claim
 * @param formerIds other ids that lead to its actors and its claim, by the ids that these have now
 */
record ExportedStatement(
        StatementDocument statement,
        ArticleFacts article,
        Map<String, String> sources,
        List<ClaimReview> reviews,
        Map<String, List<String>> formerIds) {

    /** The names of those who have a role, as far as they are known. */
    List<String> names(AttributionRole role) {
        return statement.parties(role).stream().flatMap(this::name).toList();
    }

    private Stream<String> name(Party party) {
        return Stream.ofNullable(party.source() == null ? party.name() : sources.get(party.source()));
    }

    /** Other ids that lead to one of its actors, or to its claim. */
    List<String> formerIds(String id) {
        return formerIds.getOrDefault(id, List.of());
    }

    /** The article's headline, or what else it can be called by. */
    String title() {
        return article.headline() != null ? article.headline() : article.url() != null ? article.url() : article.id();
    }
}
