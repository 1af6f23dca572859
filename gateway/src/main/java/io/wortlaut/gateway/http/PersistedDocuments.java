package io.wortlaut.gateway.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Finds the document that a request means: by its text, by the name of a trusted document, or by the hash of a text that
 * some client has sent before (Apollo's automatic persisted queries).
 *
 * @see <a href="https://www.apollographql.com/docs/apollo-server/performance/apq">Automatic persisted queries</a>
 * @see <a href="https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md">
 *     Persisted documents</a>
 */
@Singleton
class PersistedDocuments {
    private static final String HASH_PREFIX = "sha256:";

    private final TrustedDocuments trusted;
    private final boolean trustedOnly;
    private final @Nullable Cache<String, String> automatic;

    PersistedDocuments(GatewayConfig config) {
        this.trusted = TrustedDocuments.of(config.trustedDocuments());
        this.trustedOnly = config.trustedDocuments().only();
        this.automatic = trustedOnly || !config.persistedQueries().automatic()
                ? null
                : Caffeine.newBuilder()
                        .maximumWeight(config.persistedQueries().cachedCharacters())
                        .weigher((String hash, String text) -> hash.length() + text.length())
                        .build();
    }

    /** The text of the document that the request means. */
    String text(GraphQLRequest request) throws RefusedException {
        var query = request.query();
        if (query != null
                && request.documentId() == null
                && request.extensions().isEmpty()) {
            return allowed(query);
        }
        var documentId = request.documentId();
        if (documentId != null) {
            if (query != null) {
                throw GraphQLRequest.malformed("Give either query or documentId.");
            }
            return byId(documentId);
        }
        if (request.extensions().get("persistedQuery") instanceof Map<?, ?> persisted) {
            return byHash(persisted, query);
        }
        if (query == null) {
            throw GraphQLRequest.malformed("The parameter query must be a string.");
        }
        return allowed(query);
    }

    private String allowed(String query) throws RefusedException {
        if (trustedOnly && !trusted.contains(query)) {
            throw new RefusedException(
                    400, "PERSISTED_QUERY_ID_REQUIRED", "Only known documents are answered: send a document's id.");
        }
        return query;
    }

    private String byId(String documentId) throws RefusedException {
        var text = trusted.text(documentId);
        if (text == null && documentId.startsWith(HASH_PREFIX)) {
            var hash = documentId.substring(HASH_PREFIX.length());
            text = trusted.text(hash);
            if (text == null && automatic != null) {
                text = automatic.getIfPresent(hash.toLowerCase(Locale.ROOT));
            }
        }
        if (text == null) {
            throw new RefusedException(400, "PERSISTED_QUERY_NOT_FOUND", "There is no document of that id.");
        }
        return text;
    }

    private String byHash(Map<?, ?> persisted, @Nullable String query) throws RefusedException {
        if (!(persisted.get("sha256Hash") instanceof String given)) {
            throw GraphQLRequest.malformed("extensions.persistedQuery.sha256Hash must be a string.");
        }
        if (!(persisted.get("version") instanceof Integer version) || version != 1) {
            throw new RefusedException(
                    400, "PERSISTED_QUERY_NOT_SUPPORTED", "extensions.persistedQuery.version must be 1.");
        }
        var hash = given.toLowerCase(Locale.ROOT);
        if (query == null) {
            return known(given, hash);
        }
        var text = allowed(query);
        var known = automatic == null ? null : automatic.getIfPresent(hash);
        if (text.equals(known)) {
            return known;
        }
        if (!sha256(text).equals(hash)) {
            throw new RefusedException(
                    400, "PERSISTED_QUERY_HASH_MISMATCH", "The provided sha does not match the query.");
        }
        if (automatic != null) {
            automatic.put(hash, text);
        }
        return text;
    }

    private String known(String given, String hash) throws RefusedException {
        var text = trusted.text(given);
        if (text == null && automatic != null) {
            text = automatic.getIfPresent(hash);
        }
        if (text != null) {
            return text;
        }
        if (automatic == null && trusted.isEmpty()) {
            throw notKnown("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
        }
        throw notKnown("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    /** Clients of the protocol look for these messages, in an answer that nobody may keep. */
    private static RefusedException notKnown(String code, String message) {
        return new RefusedException(200, code, message, Map.of("cache-control", "private, no-cache, must-revalidate"));
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
