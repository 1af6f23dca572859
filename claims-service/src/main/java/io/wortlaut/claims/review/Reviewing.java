package io.wortlaut.claims.review;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.claim.ArticleClaims;
import io.wortlaut.claims.claim.Claim;
import io.wortlaut.claims.claim.Claims;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.review.StatementCorrection.ClaimChoice;
import io.wortlaut.claims.review.StatementCorrection.Range;
import io.wortlaut.claims.statement.Correction;
import io.wortlaut.claims.statement.Decisions;
import io.wortlaut.claims.statement.ReviewState;
import io.wortlaut.claims.statement.Selector;

/** Carries out a decision: the statement and the record of it change in one transaction. */
@ApplicationScoped
@Transactional
class Reviewing {

    private final Decisions decisions;
    private final Reviews reviews;
    private final Actors actors;
    private final Originals originals;
    private final ArticleClaims articleClaims;
    private final Claims claims;

    Reviewing(
            Decisions decisions,
            Reviews reviews,
            Actors actors,
            Originals originals,
            ArticleClaims articleClaims,
            Claims claims) {
        this.articleClaims = articleClaims;
        this.claims = claims;
        this.decisions = decisions;
        this.reviews = reviews;
        this.actors = actors;
        this.originals = originals;
    }

    void decide(UUID statement, int revision, ReviewState state, String assignee, Reviewer reviewer) {
        record(statement, revision, state, assignee, reviewer, Correction.NONE, null);
    }

    void correct(UUID statement, int revision, StatementCorrection correction, Reviewer reviewer) {
        Correction checked = new Correction(
                correction.content() == null ? null : selectors(statement, correction.content()),
                correction.quoteType(),
                correction.act(),
                correction.speaker() == null ? null : existing("speaker", correction.speaker()),
                correction.onBehalfOf() == null ? null : existing("onBehalfOf", correction.onBehalfOf()),
                correction.addressee() == null ? null : existing("addressee", correction.addressee()),
                correction.target() == null ? null : existing("target", correction.target()),
                correction.via() == null ? null : sources(correction.via()));
        record(statement, revision, ReviewState.CORRECTED, null, reviewer, checked, choice(correction.claim()));
    }

    /** @param claim null for none but the statement's own */
    private record Choice(UUID claim) {}

    /** @param asked null when nothing is to be chosen */
    private Choice choice(ClaimChoice asked) {
        if (asked == null || asked.id() == null) {
            return asked == null ? null : new Choice(null);
        }
        UUID id = Ids.require("claim", asked.id());
        Claim claim = claims.byId(List.of(id)).get(id);
        if (claim == null) {
            throw new InvalidArgumentException("'claim' names no claim: " + asked.id());
        }
        return new Choice(UUID.fromString(claim.id()));
    }

    private static List<String> sources(List<String> ids) {
        if (ids.stream().anyMatch(String::isBlank)) {
            throw new InvalidArgumentException("'via' names no source");
        }
        return ids.stream().distinct().toList();
    }

    private void record(
            UUID statement,
            int revision,
            ReviewState state,
            String assignee,
            Reviewer reviewer,
            Correction correction,
            Choice choice) {
        reviewer.cause().requireBy();
        List<Change> changes = decisions.decide(statement, revision, state, assignee, correction, reviewer.cause());
        String before = claimOf(statement);
        if (choice != null) {
            articleClaims.choose(statement, choice.claim());
        }
        // At once, so that whoever asks for the claim next sees what was decided.
        articleClaims.relink(decisions.place(statement).articleId());
        String after = claimOf(statement);
        if (!Objects.equals(before, after)) {
            changes.add(new Change("stances.claim", before, after));
        }
        reviews.add(statement, revision + 1, reviewer, changes);
    }

    private String claimOf(UUID statement) {
        UUID claim = articleClaims.claimOf(statement);
        return claim == null ? null : claim.toString();
    }

    private List<UUID> existing(String argument, List<String> ids) {
        List<UUID> asked = List.of(Ids.require(argument, ids));
        Set<UUID> found = actors.byId(asked).keySet();
        Collection<UUID> missing =
                asked.stream().filter(id -> !found.contains(id)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidArgumentException(
                    "'" + argument + "' names no actor: " + missing.iterator().next());
        }
        return asked.stream().distinct().toList();
    }

    private List<Selector> selectors(UUID statement, List<Range> ranges) {
        if (ranges.isEmpty()) {
            throw new InvalidArgumentException("'content' must not be empty; reject what is no statement");
        }
        Decisions.Place place = decisions.place(statement);
        String original = originals.original(place.articleId(), place.contentHash());
        int last = 0;
        for (Range range : ranges) {
            if (range.start() < last || range.end() <= range.start() || range.end() > original.length()) {
                throw new InvalidArgumentException("'content' must be ranges in order within the article's "
                        + original.length() + " characters, not " + range.start() + " to " + range.end());
            }
            last = range.end();
        }
        return ranges.stream()
                .map(range -> Selector.of(new Span(range.start(), range.end()), original))
                .toList();
    }
}
