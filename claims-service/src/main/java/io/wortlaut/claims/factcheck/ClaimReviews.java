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
import io.wortlaut.claims.claim.ReviewedClaims;
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

    private static final String COLUMNS = "r.id as review_id, r.state, r.revision, r.url, r.author_name, r.author_url,"
            + " r.author_source, r.alternate_name, r.rating_value, r.best_rating, r.worst_rating, r.date_published,"
            + " r.claim_reviewed, r.in_language, r.updated_at, r.origin_article, r.origin_hash, r.origin_state, m.score,"
            + " a.statement_id, a.own_claim";
    /** What nobody has put to a claim is shown with the one that it is most likely about. */
    private static final String FROM =
            "claim_review r left join lateral (select x.* from " + ReviewedClaims.best("r.id")
                    + " x where r.statement_id is null) m on true"
                    + " left join proposition a on a.statement_id = coalesce(r.statement_id, m.statement_id)";

    private final EntityManager entityManager;

    ClaimReviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<UUID, ClaimReview> byId(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query =
                "select " + COLUMNS + " from " + FROM + " where r.id = any(" + sql.bind(ids.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("review_id", UUID.class), ClaimReviews::review));
    }

    /** The reviews of each claim, the latest first; also those of claims that grew into it. Withdrawn ones as well. */
    Map<UUID, List<ClaimReview>> ofClaims(Collection<UUID> claims) {
        Sql sql = new Sql();
        String query = "select n.claim, " + COLUMNS + " from "
                + ClaimIds.leadingTo(sql.bind(claims.toArray(UUID[]::new)))
                + " n join proposition a on a.own_claim = n.named join claim_review r on r.statement_id = a.statement_id"
                + " cross join (select cast(null as int) as score) m"
                + " order by n.claim, r.date_published desc nulls last, r.id";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("claim", UUID.class),
                        Collectors.mapping(ClaimReviews::review, Collectors.toList())));
    }

    /** Those of them that are shown with their claims. */
    public Map<UUID, List<ClaimReview>> published(Collection<UUID> claims) {
        return ofClaims(claims).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .filter(review -> review.state() == ClaimReviewState.PUBLISHED)
                        .toList()));
    }

    ClaimReviewConnection list(ClaimReviewFilter filter, PageRequest page) {
        Sql sql = new Sql();
        Page.Rows rows = new Page.Rows(COLUMNS, FROM, where(filter, sql));
        return Page.read(entityManager, page, sql, rows, (cursor, row) -> new ClaimReviewEdge(cursor, review(row)))
                .as(ClaimReviewConnection::new);
    }

    private static String where(ClaimReviewFilter filter, Sql sql) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                filter.state() == null
                        ? "r.state = '" + ClaimReviewState.PUBLISHED + "'"
                        : sql.oneOf("r.state", filter.state()));
        if (filter.url() != null) {
            conditions.add("r.url = any(" + sql.bind(filter.url().toArray(String[]::new)) + ")");
        }
        if (filter.claim() != null) {
            String claims = claims(filter.claim(), sql);
            // What hangs on a statement that is gone is found by the ids that lead to its claim.
            conditions.add("(not a.orphaned and a.claim_id = any(" + claims + ") or a.orphaned and a.own_claim in"
                    + " (select n.named from " + ClaimIds.leadingTo(claims) + " n))");
        }
        if (filter.unclaimed() != null) {
            conditions.add((filter.unclaimed() ? "not " : "") + "exists (select 1 from "
                    + ClaimIds.leading("select a.own_claim") + " n)");
        }
        return String.join(" and ", conditions);
    }

    /** SQL for the claims that ids lead to. */
    private static String claims(List<String> ids, Sql sql) {
        UUID[] asked = ids.stream().map(id -> Ids.require("claim", id)).toArray(UUID[]::new);
        return "array(select n.claim from " + ClaimIds.leading("select unnest(" + sql.bind(asked) + ")") + " n)";
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

    private static ClaimReview.Place place(Tuple row) {
        UUID statement = row.get("statement_id", UUID.class);
        return statement == null ? null : new ClaimReview.Place(statement, row.get("own_claim", UUID.class));
    }

    private static ClaimReview review(Tuple row) {
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
                place(row));
    }
}
