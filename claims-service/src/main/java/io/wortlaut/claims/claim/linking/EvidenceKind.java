package io.wortlaut.claims.claim.linking;

import org.eclipse.microprofile.graphql.Description;

/** What words of two statements have to do with each other. */
@Description("What words of two statements have to do with each other.")
public enum EvidenceKind {
    @Description("Both name the same.")
    NAME,

    @Description("Both have the same number.")
    NUMBER,

    @Description("Both have the same word, in whatever form.")
    WORD,

    /** "liefern" and "Waffenlieferung", "Attacke" and "Angriff". */
    @Description("Words of one family or one meaning.")
    RELATED_WORD,

    @Description("Numbers of the same that differ, or differ in what they are bounds of.")
    OTHER_NUMBER,

    @Description("What the one says beyond the other: a number, a place, a time, a name, a qualifier.")
    ADDITION,

    @Description("The one names who says the other.")
    SPEAKER,

    @Description("What makes a denial of it.")
    DENIAL,

    @Description("What makes it a doubt.")
    DOUBT,

    @Description("What tells that it is passed on.")
    HEARSAY,

    @Description("What tells that a figure is new.")
    UPDATE,

    @Description(
            "They share no words: the whole of both, of which the one answers the other or stands with it in one argument.")
    CONTEXT
}
