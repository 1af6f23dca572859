package io.wortlaut.claims.extraction.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.ZonedSpan;

/**
 * Holds proposals against the document, character by character. What does not stand there is refused, and so is content
 * that stands there twice: nobody could tell which place proves it.
 */
final class Verification {

    /** One who has proved nothing yet is trusted half. */
    private static final int CONFIDENCE = 50;

    /** Shorter than this, words stand somewhere in any text. */
    private static final int SHORTEST = 8;

    private static final String QUOTATION_MARKS = "„“”\"»«";

    private final Document document;
    private final String text;

    Verification(Document document) {
        this.document = document;
        this.text = document.text();
    }

    /** The statement; empty when anything of it cannot be verified. */
    Optional<ExtractedStatement> verify(Proposal proposal) {
        if (proposal.form() == null
                || proposal.act() == null
                || proposal.content().isEmpty()) {
            return Optional.empty();
        }
        String first = proposal.content().getFirst();
        int start = text.indexOf(first);
        if (first.length() < SHORTEST || start < 0 || text.indexOf(first, start + 1) >= 0) {
            return Optional.empty();
        }
        List<Span> content = inOrder(proposal.content(), start);
        Zone zone = zoneAt(start);
        if (content.isEmpty() || zone == Zone.BOILERPLATE || zone == Zone.TEASER) {
            return Optional.empty();
        }
        Span whole = new Span(start, content.getLast().end());
        List<Span> cue = new ArrayList<>();
        for (String word : proposal.cue()) {
            nearest(word, whole).ifPresent(cue::add);
        }
        Optional<Span> speaker = proposal.speaker() == null ? Optional.empty() : nearest(proposal.speaker(), whole);
        boolean named = proposal.speakerName() == null || text.contains(proposal.speakerName());
        if (cue.size() < proposal.cue().size() || (proposal.speaker() != null && speaker.isEmpty()) || !named) {
            return Optional.empty();
        }
        return Optional.of(statement(proposal, content, cue, speaker.orElse(null), zone));
    }

    private ExtractedStatement statement(
            Proposal proposal, List<Span> content, List<Span> cue, Span speaker, Zone zone) {
        return new ExtractedStatement(
                proposal.form(),
                quoteType(content),
                proposal.act(),
                content,
                cue,
                speaker == null ? List.of() : List.of(speaker),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(party(proposal, speaker)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                zone,
                CONFIDENCE,
                null);
    }

    private static Party party(Proposal proposal, Span mention) {
        if (mention == null || proposal.speakerKind() == null || proposal.speakerKind() == PartyKind.COALITION) {
            return new Party("UNRESOLVED", PartyKind.UNRESOLVED, mention, "unresolved", List.of(), 0);
        }
        String name = proposal.speakerName() == null ? proposal.speaker() : proposal.speakerName();
        return new Party(name, proposal.speakerKind(), mention, "proposed", List.of(), CONFIDENCE);
    }

    /** All pieces, each behind the one before; empty when one is missing. */
    private List<Span> inOrder(List<String> pieces, int start) {
        List<Span> spans = new ArrayList<>();
        int from = start;
        for (String piece : pieces) {
            int at = piece.isEmpty() ? -1 : text.indexOf(piece, from);
            if (at < 0) {
                return List.of();
            }
            spans.add(new Span(at, at + piece.length()));
            from = at + piece.length();
        }
        return spans;
    }

    /** The place of the words that is nearest to a span, the one before it when two are as near. */
    private Optional<Span> nearest(String words, Span to) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int before = text.lastIndexOf(words, to.end() - words.length());
        int after = text.indexOf(words, Math.max(0, to.end() - words.length()));
        int distanceBefore = before < 0 ? Integer.MAX_VALUE : Math.max(0, to.start() - before - words.length());
        int distanceAfter = after < 0 ? Integer.MAX_VALUE : Math.max(0, after - to.end());
        int at = distanceBefore <= distanceAfter ? before : after;
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }

    private Zone zoneAt(int offset) {
        return document.zones().stream()
                .filter(zone ->
                        zone.span().start() <= offset && offset < zone.span().end())
                .map(ZonedSpan::zone)
                .findFirst()
                .orElse(Zone.BODY);
    }

    private QuoteType quoteType(List<Span> content) {
        String first = content.getFirst().of(text);
        String last = content.getLast().of(text);
        if (isMark(first.charAt(0)) && isMark(last.charAt(last.length() - 1))) {
            return QuoteType.DIRECT;
        }
        boolean quotes = content.stream().anyMatch(span -> span.of(text).chars().anyMatch(Verification::isMark));
        return quotes ? QuoteType.MIXED : QuoteType.INDIRECT;
    }

    private static boolean isMark(int character) {
        return QUOTATION_MARKS.indexOf(character) >= 0;
    }
}
