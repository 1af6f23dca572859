package io.wortlaut.claims.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wortlaut.claims.actor.ArticleActors;
import io.wortlaut.claims.actor.LinkedActor;
import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;

/**
 * A statement found in a version of an article, anchored in its original and attributed, before it is known whether it
 * is new.
 *
 * @param place where it stands and who says it: no two statements of a version share it
 * @param enclosing place of the statement that it is a quoted part of; null for one that stands by itself
 * @param position where it begins in the original
 * @param speakerKey the speakers as the article names them, in no order
 */
record StatementDraft(
        ExtractedStatement found,
        String exact,
        String speakerKey,
        int position,
        String place,
        String enclosing,
        List<SelectorRow> selectors,
        List<AttributionRow> attributions) {

    /** How sure it is that somebody named in a statement is who it is about. */
    private static final int NAMED = 60;

    /**
     * @param mentions everybody whom the article names
     * @param enclosing place of the statement that it is a quoted part of; null for one that stands by itself
     * @throws IllegalArgumentException for a statement that nothing in the original stands for
     */
    static StatementDraft of(
            ArticleVersion version,
            ExtractedStatement found,
            List<Mention> mentions,
            String enclosing,
            ArticleActors actors,
            ArticleSources sources) {
        Anchoring anchoring = new Anchoring(version);
        List<SelectorRow> selectors = new ArrayList<>();
        found.content().forEach(span -> selectors.add(anchoring.row(SelectorKind.CONTENT, span)));
        found.quoted().forEach(span -> selectors.add(anchoring.row(SelectorKind.QUOTED, span)));
        if (found.time() != null) {
            selectors.add(anchoring.row(SelectorKind.TIME, found.time().span()));
        }
        found.insertions().forEach(span -> selectors.add(anchoring.row(SelectorKind.INSERTION, span)));
        String speakerKey = found.speakers().stream()
                .map(party -> party.kind() + ":" + NameKey.of(party.name()).text())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
        String exact =
                found.content().stream().map(span -> span.of(version.text())).collect(Collectors.joining(" … "));
        String place = place(selectors, speakerKey);
        return new StatementDraft(
                found,
                exact,
                speakerKey,
                selectors.getFirst().start(),
                place,
                enclosing == null || enclosing.equals(place) ? null : enclosing,
                List.copyOf(selectors),
                attributions(found, mentions, anchoring, actors, sources));
    }

    static String place(List<SelectorRow> selectors, String speakerKey) {
        String key = selectors.stream()
                        .filter(row -> row.kind() == SelectorKind.CONTENT)
                        .map(row -> row.start() + "-" + row.end())
                        .collect(Collectors.joining(","))
                + "|" + speakerKey;
        // A digest, since an index entry must not grow with the number of speakers.
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<AttributionRow> attributions(
            ExtractedStatement found,
            List<Mention> mentions,
            Anchoring anchoring,
            ArticleActors actors,
            ArticleSources sources) {
        List<AttributionRow> rows = new ArrayList<>();
        found.speakers().forEach(party -> rows.add(row(AttributionRole.SPEAKER, party, anchoring, actors, sources)));
        found.onBehalfOf()
                .forEach(party -> rows.add(row(AttributionRole.ON_BEHALF_OF, party, anchoring, actors, sources)));
        found.addressees()
                .forEach(party -> rows.add(row(AttributionRole.ADDRESSEE, party, anchoring, actors, sources)));
        found.via().forEach(party -> rows.add(row(AttributionRole.VIA, party, anchoring, actors, sources)));
        targets(found, mentions).forEach(party -> {
            AttributionRow target = row(AttributionRole.TARGET, party, anchoring, actors, sources);
            if (target.foundId() != null
                    && rows.stream().noneMatch(row -> target.foundId().equals(row.foundId()))) {
                rows.add(target);
            }
        });
        return rows.stream().distinct().toList();
    }

    /** Who is named in the statement's words, and in the clause that reports it: "warf X vor, …". */
    private static List<Party> targets(ExtractedStatement found, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> Stream.concat(found.content().stream(), found.frame().stream())
                        .anyMatch(span -> span.contains(mention.span())))
                .filter(mention -> found.speaker().stream().noneMatch(span -> span.overlaps(mention.span())))
                .map(mention ->
                        new Party(mention.name(), mention.kind(), mention.span(), mention.method(), List.of(), NAMED))
                .toList();
    }

    private static AttributionRow row(
            AttributionRole role, Party party, Anchoring anchoring, ArticleActors actors, ArticleSources sources) {
        Selector mention = party.mention() == null ? null : anchoring.selector(party.mention());
        LinkedActor actor = actors.of(party).orElse(null);
        if (actor != null) {
            return AttributionRow.of(
                    role,
                    actor.id(),
                    null,
                    actor.ambiguous() ? Resolution.AMBIGUOUS : Resolution.RESOLVED,
                    actor.misspelt() ? "misspelling" : party.method(),
                    party.confidence(),
                    mention);
        }
        String source = sources.of(party).orElse(null);
        Resolution status =
                party.kind() == PartyKind.MEDIUM && source != null ? Resolution.RESOLVED : Resolution.UNRESOLVED;
        return AttributionRow.of(role, null, source, status, party.method(), party.confidence(), mention);
    }

    /** Turns spans of the text into selectors of the original. */
    private record Anchoring(ArticleVersion version) {

        Selector selector(Span span) {
            return Selector.of(version.alignment().toOriginal(span), version.original());
        }

        SelectorRow row(SelectorKind kind, Span span) {
            return SelectorRow.of(kind, selector(span));
        }
    }
}
