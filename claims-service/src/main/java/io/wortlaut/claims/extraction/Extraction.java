package io.wortlaut.claims.extraction;

import java.util.List;

/** What the extractor found in one document, in the order of the text. */
public record Extraction(List<ExtractedStatement> statements, List<Mention> mentions) {

    public static final Extraction EMPTY = new Extraction(List.of(), List.of());

    public Extraction {
        statements = List.copyOf(statements);
        mentions = List.copyOf(mentions);
    }
}
