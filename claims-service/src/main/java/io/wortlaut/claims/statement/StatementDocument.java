package io.wortlaut.claims.statement;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * A statement with all that is known of it, as it leaves the service. What is null is left out of JSON.
 *
 * @param enclosing the statement that it is a quoted part of; null for one that stands by itself
 * @param claim null when it belongs to none
 * @param updatedAt when it was found, or corrected last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record StatementDocument(
        String id,
        String exact,
        QuoteType quoteType,
        Form form,
        SpeechAct act,
        String reportingVerb,
        FuzzyDate saidAt,
        int confidence,
        ReviewState reviewState,
        String enclosing,
        String article,
        Zone zone,
        String contentHash,
        AnchorState anchor,
        List<Selector> selectors,
        List<Party> attributions,
        ClaimReference claim,
        Instant updatedAt) {

    /** Who has what to do with it; without actor and source when nobody is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    public record Party(
            AttributionRole role,
            String actor,
            String name,
            ActorKind kind,
            String source,
            Resolution status,
            int confidence) {}

    /** The claim that it is about, and where it stands on that. */
    @RegisterForReflection
    public record ClaimReference(String id, String text, Stance stance) {}

    /** Those who have one of the roles. */
    public List<Party> parties(AttributionRole role) {
        return attributions.stream().filter(party -> party.role() == role).toList();
    }
}
