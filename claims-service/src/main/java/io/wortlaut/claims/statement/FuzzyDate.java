package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.smallrye.graphql.api.federation.Shareable;

/**
 * A date as precise as it is known.
 *
 * @param edtf Extended Date/Time Format, ISO 8601-2; null when the words cannot be placed in time
 * @param text the words it was read from; null when there are none
 * @param basis where it was read from
 */
@Type("FuzzyDate")
@Shareable
@Description("A date as precise as it is known: EDTF, the words it was read from, and where they stand.")
public record FuzzyDate(String edtf, String text, @NonNull String basis) {}
