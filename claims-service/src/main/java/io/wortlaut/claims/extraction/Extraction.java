package io.wortlaut.claims.extraction;

import java.util.List;

/**
 * What the extractor found in one document, in the order of the text.
 *
 * @param complete false when a part of the extractor could not be asked: reading the document again may yield more
 */
public record Extraction(List<ExtractedStatement> statements, List<Mention> mentions, boolean complete) {

    public static final Extraction EMPTY = new Extraction(List.of(), List.of());

    public Extraction {
        statements = List.copyOf(statements);
        mentions = List.copyOf(mentions);
    }

    /** All that there is to be found. */
    public Extraction(List<ExtractedStatement> statements, List<Mention> mentions) {
        this(statements, mentions, true);
    }
}
