package io.wortlaut.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Builds what an extractor would find in a text. */
public final class Said {

    private final String text;
    private final List<ExtractedStatement> statements = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private Said(String text) {
        this.text = text;
    }

    public static Said in(String text) {
        return new Said(text);
    }

    public static Party person(String name) {
        return party(PartyKind.PERSON, name);
    }

    public static Party party(PartyKind kind, String name, Party... members) {
        return new Party(name, kind, null, "name", List.of(members), 90);
    }

    /** The words, wherever they stand first. */
    public Said statement(String words, Party... speakers) {
        return statement(text.indexOf(words), words, speakers);
    }

    /** The words as they stand last. */
    public Said lastStatement(String words, Party... speakers) {
        return statement(text.lastIndexOf(words), words, speakers);
    }

    private Said statement(int start, String words, Party... speakers) {
        Span span = new Span(start, start + words.length());
        return statement(List.of(span), Zone.BODY, SpeechAct.STATEMENT, List.of(), List.of(), speakers);
    }

    public Said statement(
            List<Span> content, Zone zone, SpeechAct act, List<Party> onBehalfOf, List<Party> via, Party... speakers) {
        statements.add(new ExtractedStatement(
                Form.DIRECT,
                QuoteType.DIRECT,
                act,
                content,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                content,
                List.of(),
                Arrays.asList(speakers),
                onBehalfOf,
                List.of(),
                via,
                null,
                "sagen",
                zone,
                80,
                null));
        return this;
    }

    /** Quoted words within the last statement that is no such part itself. */
    public Said quoted(String words) {
        ExtractedStatement newest = statements.getLast();
        ExtractedStatement last = newest.enclosing() == null ? newest : newest.enclosing();
        int start = text.indexOf(words, last.content().getFirst().start());
        Span span = new Span(start, start + words.length());
        statements.add(last.quoting(span, last.cue(), last.frame(), last.confidence()));
        return this;
    }

    public Said mention(String surface, String name, PartyKind kind, String method, String role) {
        int start = Math.max(0, text.indexOf(surface));
        mentions.add(new Mention(surface, new Span(start, start + surface.length()), name, kind, method, role));
        return this;
    }

    public Extraction extraction() {
        return new Extraction(statements, mentions);
    }
}
