package io.wortlaut.claims.connection;

import org.eclipse.microprofile.graphql.Description;

/** How a count stands to what there is. */
@Description("How a count stands to what there is.")
public enum TotalRelation {
    @Description("It is all.")
    EXACT,
    @Description("There are as many or more: counting stopped.")
    AT_LEAST
}
