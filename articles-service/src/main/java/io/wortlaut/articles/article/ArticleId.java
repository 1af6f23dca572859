package io.wortlaut.articles.article;

import java.util.Optional;
import java.util.UUID;

/** The opaque id of an article, which happens to be a UUID. */
final class ArticleId {

    private static final int LENGTH = 36;

    private ArticleId() {}

    /** Reads an id; empty for what never was one. */
    static Optional<UUID> parse(String id) {
        try {
            // The JDK also takes shortened forms, which would give one article several ids.
            return id.length() == LENGTH ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
