package io.wortlaut.claims.statement.comparison;

import org.eclipse.microprofile.graphql.Description;

/** What a headline, summary, subhead, teaser or caption changes about the statement that it is made of. */
@Description("What a headline, summary, subhead, teaser or caption changes about the statement that it is made of.")
public enum DistortionKind {
    @Description("It has another number of the same.")
    NUMBER_CHANGED,
    @Description("It leaves out that the number is a bound or an estimate: 9 times for at least nine times.")
    QUALIFIER_DROPPED,
    @Description("It turns round where something goes: to somebody for against somebody.")
    DIRECTION_CHANGED,
    @Description("It makes certain what was said to be possible.")
    HEDGE_DROPPED,
    @Description("It does not tell who said it.")
    ATTRIBUTION_LOST,
    @Description("It makes another kind of act of it: a finding of an accusation.")
    ACT_CHANGED,
    @Description("It has somebody else say it.")
    SPEAKER_CHANGED
}
