package io.wortlaut.claims.statement;

import java.util.Locale;

import org.eclipse.microprofile.graphql.Description;

/** What the statements of a list can be counted by, and the SQL that tells a statement's values. */
@Description("What the statements of a list can be counted by.")
public enum Facet {
    SPEAKER(FacetValues.each("f.speakers")),
    @Description("States that speak: themselves, by those who speak for them, or in a coalition.")
    STATE(FacetValues.each("f.speakers || f.spoken_for")),
    ACT("f.act"),
    QUOTE_TYPE("f.quote_type"),
    VIA(FacetValues.each("f.via")),
    OUTLET(FacetValues.each("f.outlets")),
    CLAIM("cast(" + FacetValues.linked("claim_id") + " as text)"),
    STANCE(FacetValues.linked("stance")),
    ARTICLE("f.article_id"),
    @Description("Whether it is known who speaks.")
    RESOLUTION(FacetValues.each("f.resolutions")),
    @Description("Of the article: two-letter code of ISO 639-1.")
    LANGUAGE("f.language");

    private final String values;

    /** @param values SQL for the values of a statement with the facts {@code f} as one text, of states for all who speak */
    Facet(String values) {
        this.values = values;
    }

    /** SQL for the values of all statements, as {@link FacetValues} reads them. */
    String packed() {
        return FacetValues.packed(values) + " as " + column();
    }

    /** The column that has them. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
