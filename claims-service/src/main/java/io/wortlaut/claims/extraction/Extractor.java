package io.wortlaut.claims.extraction;

/** Finds statements in documents. Implementations are thread-safe and never throw for any text. */
public interface Extractor {

    /** Changes whenever the same text may yield other statements. */
    String version();

    /** Everything found; {@link Extraction#EMPTY} for a language that this extractor does not read. */
    Extraction extract(Document document);
}
