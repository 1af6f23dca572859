package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;

/** What the statements of a list can be counted by, and the SQL that finds a matched statement's values. */
@Description("What the statements of a list can be counted by.")
public enum Facet {
    SPEAKER("cast(m.actor_id as text)", Rows.ATTRIBUTED, attributed("'SPEAKER'", "m.actor_id")),
    @Description("States that speak: themselves, by those who speak for them, or in a coalition.")
    STATE(
            "cast(a.id as text)",
            Rows.ATTRIBUTED,
            " left join actor_member b on b.coalition_id = m.actor_id"
                    + " join actor a on a.id in (m.actor_id, b.member_id) and a.kind = 'STATE'"
                    + attributed("'SPEAKER', 'ON_BEHALF_OF'", "m.actor_id")),
    ACT("m.act", Rows.MATCHED, ""),
    QUOTE_TYPE("m.quote_type", Rows.MATCHED, ""),
    VIA("m.source_id", Rows.ATTRIBUTED, attributed("'VIA'", "m.source_id")),
    OUTLET("x.source_id", Rows.MATCHED, " join article_source x on x.article_id = m.article_id and x.role = 'OUTLET'"),
    CLAIM("cast(m.claim_id as text)", Rows.LINKED, ""),
    STANCE("m.stance", Rows.LINKED, ""),
    ARTICLE("m.article_id", Rows.MATCHED, ""),
    @Description("Whether it is known who speaks.")
    RESOLUTION("m.status", Rows.ATTRIBUTED, " where m.role = 'SPEAKER'"),
    @Description("Of the article: two-letter code of ISO 639-1.")
    LANGUAGE(
            "n.language",
            Rows.MATCHED,
            " join article_anchor n on n.article_id = m.article_id and n.language is not null");

    /** What is read once for all facets that are asked for: the statements of the lists, and what belongs to them. */
    private enum Rows {
        MATCHED(""),
        ATTRIBUTED(", attributed as materialized (select m.parent, m.id, t.role, t.actor_id, t.source_id, t.status"
                + " from matched m join attribution t on t.statement_id = m.id)"),
        LINKED(", linked as materialized (select m.parent, m.id, q.claim_id, q.stance"
                + " from matched m join proposition q on q.statement_id = m.linked and not q.orphaned)");

        private final String read;

        Rows(String read) {
            this.read = read;
        }
    }

    private final String value;
    private final Rows rows;
    private final String joins;

    Facet(String value, Rows rows, String joins) {
        this.value = value;
        this.rows = rows;
        this.joins = joins;
    }

    private static String attributed(String roles, String party) {
        return " where m.role in (" + roles + ") and " + party + " is not null";
    }

    /** SQL behind that of {@code matched}, for whatever else the facets need. */
    static String reading(Collection<Facet> facets) {
        return facets.stream()
                .map(facet -> facet.rows)
                .distinct()
                .map(rows -> rows.read)
                .collect(Collectors.joining());
    }

    /** Counts the statements of {@code matched m} by value; one that has several counts for each, once. */
    String counts() {
        boolean once = rows == Rows.MATCHED && joins.isEmpty();
        return "select m.parent, '%s' as facet, %s as value, %s as total from %s m%s group by 1, 3"
                .formatted(
                        name(),
                        value,
                        once ? "count(*)" : "count(distinct m.id)",
                        rows.name().toLowerCase(Locale.ROOT),
                        joins);
    }
}
