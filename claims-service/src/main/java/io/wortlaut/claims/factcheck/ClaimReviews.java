package io.wortlaut.claims.factcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.claim.ClaimIds;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Sort;
import io.wortlaut.claims.connection.Sort.KeyType;
import io.wortlaut.claims.connection.Sort.SortKey;
import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.connection.Sql;

/** Reads reviews: one SQL statement for any number of them, lists with one more to count. */
@ApplicationScoped
public class ClaimReviews {

    /** The latest first, undated ones behind them. */
    static final Sort SORT = new Sort(
            "DATE_PUBLISHED_DESC",
            List.of(
                    new SortKey("coalesce(r.date_published, date '0001-01-01')", "published", true, KeyType.DAY),
                    new SortKey("r.id", "id", false, KeyType.ID)));

    /** Of reviews that are shown with their claims. */
    static final String PUBLISHED = "r.state = '" + ClaimReviewState.PUBLISHED + "'";

    static final String COLUMNS = "r.id as review_id, r.state, r.revision, r.url, r.author_name, r.author_url,"
            + " r.author_source, r.alternate_name, r.rating_value, r.best_rating, r.worst_rating, r.date_published,"
            + " r.claim_reviewed, r.in_language, r.updated_at, r.origin_article, r.origin_hash, r.origin_state, r.score,"
            + " r.shown_statement, r.claim_id";

    private final EntityManager entityManager;

    ClaimReviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<UUID, ClaimReview> byId(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select " + COLUMNS + " from claim_review r where r.id = any("
                + sql.bind(ids.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("review_id", UUID.class), ClaimReviews::review));
    }

    /** The published reviews of each claim, the latest first; also those of claims that grew into it. */
    public Map<UUID, List<ClaimReview>> published(Collection<UUID> claims) {
        Sql sql = new Sql();
        String query = "select " + COLUMNS + " from claim_review r where " + PUBLISHED + " and r.claim_id = any("
                + sql.bind(claims.toArray(UUID[]::new)) + ") order by " + SORT.orderBy();
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("claim_id", UUID.class),
                        Collectors.mapping(ClaimReviews::review, Collectors.toList())));
    }

    ClaimReviewConnection list(ClaimReviewFilter filter, PageRequest page) {
        Sql sql = new Sql();
        Page.Rows rows = new Page.Rows(COLUMNS, "claim_review r", where(filter, sql));
        return Page.read(entityManager, page, sql, rows, (cursor, row) -> new ClaimReviewEdge(cursor, review(row)))
                .as(ClaimReviewConnection::new);
    }

    private static String where(ClaimReviewFilter filter, Sql sql) {
        List<String> conditions = new ArrayList<>();
        conditions.add(filter.state() == null ? PUBLISHED : sql.oneOf("r.state", filter.state()));
        if (filter.url() != null) {
            conditions.add("r.url = any(" + sql.bind(filter.url().toArray(String[]::new)) + ")");
        }
        if (filter.claim() != null) {
            UUID[] asked =
                    filter.claim().stream().map(id -> Ids.require("claim", id)).toArray(UUID[]::new);
            conditions.add("r.claim_id = any(array(select n.claim from " + ClaimIds.leading(sql.bind(asked)) + " n))");
        }
        if (filter.unclaimed() != null) {
            conditions.add("r.claim_id is " + (filter.unclaimed() ? "null" : "not null"));
        }
        return String.join(" and ", conditions);
    }

    private static ReviewOrigin origin(Tuple row) {
        String article = row.get("origin_article", String.class);
        return article == null
                ? null
                : new ReviewOrigin(
                        new Article(article),
                        row.get("origin_hash", String.class),
                        ReviewOriginState.valueOf(row.get("origin_state", String.class)),
                        row.get("score", Integer.class));
    }

    static ClaimReview review(Tuple row) {
        String source = row.get("author_source", String.class);
        return new ClaimReview(
                row.get("review_id").toString(),
                row.get("url", String.class),
                new ReviewAuthor(
                        row.get("author_name", String.class),
                        row.get("author_url", String.class),
                        source == null ? null : new Source(source)),
                new ReviewRating(
                        row.get("alternate_name", String.class),
                        row.get("rating_value", Double.class),
                        row.get("best_rating", Double.class),
                        row.get("worst_rating", Double.class)),
                row.get("date_published", LocalDate.class),
                row.get("claim_reviewed", String.class),
                row.get("in_language", String.class),
                ClaimReviewState.valueOf(row.get("state", String.class)),
                row.get("revision", Integer.class),
                row.get("updated_at", Instant.class),
                origin(row),
                row.get("shown_statement", UUID.class),
                row.get("claim_id", UUID.class));
    }
}
