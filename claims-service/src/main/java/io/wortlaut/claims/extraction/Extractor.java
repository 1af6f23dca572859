package io.wortlaut.claims.extraction;

/** Finds statements in documents. Implementations are thread-safe and never throw for any text. */
public interface Extractor {

    /** Changes whenever the same text may yield other statements. */
    String version();

    /**
     * Whether it can read a language; of others it finds nothing.
     *
     * @param language BCP 47 tag
     */
    boolean reads(String language);

    /** Everything found; {@link Extraction#EMPTY} for a language that this extractor does not read. */
    Extraction extract(Document document);
}
