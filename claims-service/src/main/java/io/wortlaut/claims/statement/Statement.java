package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.SpeechAct;

/**
 * Something that somebody said, as one article has it.
 *
 * @param exact the article's cleaned text of it; pieces are joined by " … " where its reporting clause interrupts it
 * @param reportingVerb the verb's infinitive; null when there is none
 * @param saidAt null when nothing bounds it
 * @param confidence 0 to 100
 */
@Type("Statement")
@Key(fields = @FieldSet("id"))
@Description("Something that somebody said, as one article has it.")
public record Statement(
        @Id @NonNull String id,

        @Description(
                "The words in the article; pieces are joined by \" … \" where the reporting clause interrupts them.")
        @NonNull
        String exact,

        @NonNull QuoteType quoteType,

        @Description("How the speech is rendered.") @NonNull Form form,

        @Description("What the speaker does by saying it.") @NonNull
        SpeechAct act,

        @Description("The infinitive of the verb that reports it.")
        String reportingVerb,

        @Description(
                "When it was said: as the reporting clause tells (basis DATE, ANCHORED on the article's date, or UNANCHORED"
                        + " without one), else not after the article was PUBLISHED.")
        FuzzyDate saidAt,

        Provenance provenance,

        @Description("0 to 100.") int confidence) {}
