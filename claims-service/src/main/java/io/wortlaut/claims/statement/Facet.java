package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Description;

/** What the statements of a list can be counted by, and the SQL that finds a matched statement's values. */
@Description("What the statements of a list can be counted by.")
public enum Facet {
    SPEAKER("speakers", "select m.parent, unnest(m.speakers) as value from matched m"),
    @Description("States that speak: themselves, by those who speak for them, or in a coalition.")
    STATE(
            "speakers, f.spoken_for",
            "select distinct m.parent, m.id, v.id as value from (" + Facet.VOICES
                    + ") m join (select a.id as actor_id, a.id"
                    + " from actor a where a.id = any(" + Facet.EACH_VOICE + ") and a.kind = 'STATE'"
                    + " union select b.coalition_id, a.id from actor_member b join actor a on a.id = b.member_id"
                    + " and a.kind = 'STATE' where b.coalition_id = any(" + Facet.EACH_VOICE
                    + ")) v on v.actor_id = m.actor_id"),
    ACT("act", "select m.parent, m.act as value from matched m"),
    QUOTE_TYPE("quote_type", "select m.parent, m.quote_type as value from matched m"),
    VIA("via", "select m.parent, unnest(m.via) as value from matched m"),
    OUTLET("outlets", "select m.parent, unnest(m.outlets) as value from matched m"),
    CLAIM(Facet.LINK, "select m.parent, m.claim_id as value from (" + Facet.LINKED + ") m"),
    STANCE(Facet.LINK, "select m.parent, m.stance as value from (" + Facet.LINKED + ") m"),
    ARTICLE("article_id", "select m.parent, m.article_id as value from matched m"),
    @Description("Whether it is known who speaks.")
    RESOLUTION("resolutions", "select m.parent, unnest(m.resolutions) as value from matched m"),
    @Description("Of the article: two-letter code of ISO 639-1.")
    LANGUAGE("language", "select m.parent, m.language as value from matched m where m.language is not null");

    private static final String VOICES =
            "select m.parent, m.id, unnest(m.speakers || m.spoken_for) as actor_id from matched m";

    /** They are fewer than their statements: looked up by themselves, and each once. */
    private static final String EACH_VOICE = "array(select distinct m.actor_id from (" + VOICES + ") m)";

    private static final String LINK = "enclosing_id, f.claim_id, f.stance, f.orphaned";

    /** What is quoted within a statement is about that one's claim. */
    private static final String LINKED = "select m.parent, m.claim_id, m.stance from matched m"
            + " where m.enclosing_id is null and not m.orphaned"
            + " union all select m.parent, f.claim_id, f.stance from matched m"
            + " join statement_facts f on f.id = m.enclosing_id and not f.orphaned";

    private final String columns;
    private final String values;

    /**
     * @param columns of the matched statements' facts {@code f}
     * @param values SQL that selects the values of {@code matched} statements, each once for a statement, and these' parent
     */
    Facet(String columns, String values) {
        this.columns = columns;
        this.values = values;
    }

    /** SQL for the columns of facts {@code f} that the facets are counted by. */
    static String columns(Collection<Facet> facets) {
        return facets.stream()
                .flatMap(facet -> Stream.of(("f." + facet.columns).split(", ")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Counts the statements of {@code matched} by value; one that has several counts for each, once. */
    String counts() {
        return "select c.parent, '" + name() + "' as facet, cast(c.value as text) as value, count(*) as total from ("
                + values + ") c group by c.parent, c.value";
    }
}
