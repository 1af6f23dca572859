package io.wortlaut.claims.statement.search;

import org.eclipse.microprofile.graphql.Description;

/** How the words of a search are compared with those of a text. */
@Description("How the words of a search are compared with those of a text; never by case or accents, umlauts apart.")
public enum MatchMode {
    @Description("Inflected forms are the same, and so is a part of a compound: lieferung finds Waffenlieferungen.")
    STEMMED,
    @Description("Whole words as they are written.")
    EXACT,
    @Description("Beginnings of words.")
    PREFIX
}
