package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;

/** What the statements of a list can be counted by, and the SQL that finds a matched statement's values. */
@Description("What the statements of a list can be counted by.")
public enum Facet {
    SPEAKER("cast(t.actor_id as text)", attributed("'SPEAKER'", "t.actor_id")),
    @Description("States that speak: themselves, by those who speak for them, or in a coalition.")
    STATE(
            "cast(a.id as text)",
            attributed("'SPEAKER', 'ON_BEHALF_OF'", "t.actor_id")
                    + " left join actor_member b on b.coalition_id = t.actor_id"
                    + " join actor a on a.id in (t.actor_id, b.member_id) and a.kind = 'STATE'"),
    ACT("m.act", ""),
    QUOTE_TYPE("m.quote_type", ""),
    VIA("t.source_id", attributed("'VIA'", "t.source_id")),
    OUTLET("x.source_id", " join article_source x on x.article_id = m.article_id and x.role = 'OUTLET'"),
    CLAIM("cast(q.claim_id as text)", linked()),
    STANCE("q.stance", linked()),
    ARTICLE("m.article_id", ""),
    @Description("Whether it is known who speaks.")
    RESOLUTION("t.status", " join attribution t on t.statement_id = m.id and t.role = 'SPEAKER'"),
    @Description("Of the article: two-letter code of ISO 639-1.")
    LANGUAGE("n.language", " join article_anchor n on n.article_id = m.article_id and n.language is not null");

    private final String value;
    private final String joins;

    Facet(String value, String joins) {
        this.value = value;
        this.joins = joins;
    }

    private static String attributed(String roles, String party) {
        return " join attribution t on t.statement_id = m.id and t.role in (" + roles + ") and " + party
                + " is not null";
    }

    private static String linked() {
        return " join proposition q on q.statement_id = m.linked and not q.orphaned";
    }

    /** Counts the statements of {@code matched m} by value; one that has several counts for each, once. */
    String counts() {
        return "select m.parent, '%s' as facet, %s as value, %s as total from matched m%s group by 1, 3"
                .formatted(name(), value, joins.isEmpty() ? "count(*)" : "count(distinct m.id)", joins);
    }
}
