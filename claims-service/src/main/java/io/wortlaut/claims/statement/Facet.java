package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;

/** What the statements of a list can be counted by, and the SQL that finds a matched statement's values. */
@Description("What the statements of a list can be counted by.")
public enum Facet {
    SPEAKER(
            Rows.ATTRIBUTED,
            "select distinct m.parent, m.id, m.actor_id as value, 1 as total from attributed m where m.role = 'SPEAKER'"
                    + " and m.actor_id is not null"),
    @Description("States that speak: themselves, by those who speak for them, or in a coalition.")
    STATE(
            Rows.ATTRIBUTED,
            "select distinct m.parent, m.id, v.id as value, 1 as total from attributed m join (select p.actor_id, a.id from "
                    + Facet.VOICES + " p join actor a on a.id = p.actor_id and a.kind = 'STATE'"
                    + " union select p.actor_id, a.id from " + Facet.VOICES + " p join actor_member b"
                    + " on b.coalition_id = p.actor_id join actor a on a.id = b.member_id and a.kind = 'STATE') v"
                    + " on v.actor_id = m.actor_id where " + Facet.VOICE),
    ACT(Rows.MATCHED, "select m.parent, m.act as value, 1 as total from matched m"),
    QUOTE_TYPE(Rows.MATCHED, "select m.parent, m.quote_type as value, 1 as total from matched m"),
    VIA(
            Rows.ATTRIBUTED,
            "select distinct m.parent, m.id, m.source_id as value, 1 as total from attributed m where m.role = 'VIA'"
                    + " and m.source_id is not null"),
    OUTLET(
            Rows.MATCHED,
            "select m.parent, x.source_id as value, m.total from " + Facet.ARTICLES
                    + " m join article_source x on x.article_id = m.article_id and x.role = 'OUTLET'"),
    CLAIM(Rows.LINKED, "select m.parent, m.claim_id as value, 1 as total from linked m"),
    STANCE(Rows.LINKED, "select m.parent, m.stance as value, 1 as total from linked m"),
    ARTICLE(Rows.MATCHED, "select m.parent, m.article_id as value, 1 as total from matched m"),
    @Description("Whether it is known who speaks.")
    RESOLUTION(
            Rows.ATTRIBUTED,
            "select distinct m.parent, m.id, m.status as value, 1 as total from attributed m where m.role = 'SPEAKER'"),
    @Description("Of the article: two-letter code of ISO 639-1.")
    LANGUAGE(
            Rows.MATCHED,
            "select m.parent, n.language as value, m.total from " + Facet.ARTICLES
                    + " m join article_anchor n on n.article_id = m.article_id and n.language is not null");

    private static final String VOICE = "m.role in ('SPEAKER', 'ON_BEHALF_OF')";

    /** Each once: they are fewer than their statements. */
    private static final String VOICES = "(select distinct m.actor_id from attributed m where " + VOICE + ")";

    private static final String ARTICLES =
            "(select m.parent, m.article_id, count(*) as total from matched m group by 1, 2)";

    /** What is read once for all facets that are asked for: the statements of the lists, and what belongs to them. */
    private enum Rows {
        MATCHED(""),
        ATTRIBUTED(", attributed as materialized (select m.parent, m.id, t.role, t.actor_id, t.source_id, t.status"
                + " from matched m join attribution t on t.statement_id = m.id)"),
        LINKED(", linked as materialized (select m.parent, q.claim_id, q.stance"
                + " from matched m join proposition q on q.statement_id = m.linked and not q.orphaned)");

        private final String read;

        Rows(String read) {
            this.read = read;
        }
    }

    private final Rows rows;
    private final String values;

    /** @param values SQL that selects values, how many statements of {@code matched} have them, and these' parent */
    Facet(Rows rows, String values) {
        this.rows = rows;
        this.values = values;
    }

    /** SQL behind that of {@code matched}, for whatever else the facets need. */
    static String reading(Collection<Facet> facets) {
        return facets.stream()
                .map(facet -> facet.rows)
                .distinct()
                .map(rows -> rows.read)
                .collect(Collectors.joining());
    }

    /** Counts the statements of {@code matched} by value; one that has several counts for each, once. */
    String counts() {
        return "select c.parent, '" + name() + "' as facet, cast(c.value as text) as value,"
                + " cast(sum(c.total) as bigint) as total from (" + values + ") c group by c.parent, c.value";
    }
}
