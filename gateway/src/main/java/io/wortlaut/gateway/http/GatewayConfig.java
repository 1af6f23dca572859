package io.wortlaut.gateway.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the gateway. */
@ConfigMapping(prefix = "wortlaut.gateway")
public interface GatewayConfig {

    /** File with the supergraph's SDL; without it the supergraph in the package is served. */
    Optional<Path> supergraph();

    /** How often the file is looked at for changes; 0 is never. */
    @WithDefault("5s")
    Duration reload();

    /** What clients may ask for. */
    LimitsConfig limits();

    /** A query is answered once for all clients that ask the same at the same time and show the same of themselves. */
    @WithDefault("false")
    boolean coalesce();

    /** Clients are told how long an answer stays good, also where none is kept. */
    @WithDefault("false")
    boolean cacheControl();

    /**
     * What is {@code @authenticated} although the supergraph does not say so: {@code Type}, {@code Type.field}, or
     * {@code Type.*} for all fields of a type.
     */
    Optional<Set<String>> authenticated();

    /**
     * Without {@code jwt.jwks} everybody may see and do everything, instead of being nobody; for a gateway that only its own
     * user can reach.
     */
    @WithDefault("false")
    boolean trustEveryone();

    /** Who may say that kept answers are no longer true. */
    CacheInvalidationConfig cacheInvalidation();

    /** Who may say that kept answers are no longer true. */
    interface CacheInvalidationConfig {
        /** Who knows it may; without it nobody. */
        Optional<String> key();
    }

    /** How the gateway ends. */
    ShutdownConfig shutdown();

    /** How the gateway ends. */
    interface ShutdownConfig {
        /** How long it says that it is not ready and still takes requests, for those who look at that now and then. */
        @WithDefault("0s")
        Duration delay();

        /** How long what is under way may take then. */
        @WithDefault("15s")
        Duration timeout();
    }

    /** Operations that are measured by name; all others are measured together. */
    @WithDefault("100")
    int measuredOperations();

    /** Clients may see the query plan by sending {@code Wortlaut-Query-Plan: true}. */
    @WithDefault("false")
    boolean exposeQueryPlan();

    /** Clients may ask for the schema. */
    @WithDefault("true")
    boolean introspection();

    /** GraphiQL is served. */
    @WithDefault("true")
    boolean graphiql();

    /** A line of JSON is logged for every operation. */
    @WithDefault("false")
    boolean accessLog();

    /** Memory for answers of subgraphs, kept as long as they allow; 0 keeps none. */
    @WithDefault("0")
    MemorySize cache();

    /** Documents that clients name by their hash after having sent them once. */
    PersistedQueriesConfig persistedQueries();

    /** Documents that the graph's owner has approved. */
    TrustedDocumentsConfig trustedDocuments();

    /** Which requests by GET are refused because another site may have made a browser send them. */
    @WithDefault("browsers")
    CrossSite.Csrf csrfPrevention();

    /** Which sites may read answers in a browser. */
    CorsConfig cors();

    /** How much a client may ask in a time. */
    RateLimitConfig rateLimit();

    /** How much a client may ask in a time. */
    interface RateLimitConfig {
        /** Requests in a period; 0 sets no limit. */
        @WithDefault("0")
        long requests();

        /** The time in which as many may be asked again. */
        @WithDefault("1m")
        Duration period();

        /** Who counts as one client: {@code ip}, {@code header:<name>} or {@code claim:<name>}; without it the address. */
        @WithDefault("ip")
        String key();

        /** An operation counts as many requests as it is estimated to cost. */
        @WithDefault("false")
        boolean byCost();
    }

    /** Who asks, by signed tokens. */
    JwtConfig jwt();

    /** Who asks, by signed tokens. */
    interface JwtConfig {
        /** File or address of the keys that tokens are signed with; without it no token is looked at. */
        Optional<String> jwks();

        /** How often the keys are fetched from an address. */
        @WithDefault("5m")
        Duration refresh();

        /** Who must have issued a token. */
        Optional<String> issuer();

        /** For whom a token must be meant: one of these. */
        Optional<Set<String>> audience();

        /** Requests without a token are refused. */
        @WithDefault("false")
        boolean required();

        /** How much clocks may differ. */
        @WithDefault("30s")
        Duration leeway();

        /** The claim with the scopes, a list or a text with blanks between them. */
        @WithDefault("scope")
        String scopes();

        /** The claim with the policies that are fulfilled, likewise. */
        @WithDefault("policies")
        String policies();
    }

    /** Documents that clients name by their hash. */
    interface PersistedQueriesConfig {
        /** Whether clients may do so. */
        @WithDefault("true")
        boolean automatic();

        /** How much is remembered for them, in characters. */
        @WithDefault("1048576")
        long cachedCharacters();
    }

    /** Documents that the graph's owner has approved. */
    interface TrustedDocumentsConfig {
        /** File with the documents by id. */
        Optional<Path> manifest();

        /** Nothing else is answered. */
        @WithDefault("false")
        boolean only();
    }

    /** Which sites may read answers in a browser. */
    interface CorsConfig {
        /** Their origins, such as {@code https://app.example}, or {@code *}; none if not set. */
        Optional<Set<String>> origins();

        /** Headers that they may send. */
        @WithDefault(
                "content-type,authorization,apollo-require-preflight,x-apollo-operation-name,apollographql-client-name,apollographql-client-version")
        List<String> headers();

        /** Whether the browser sends cookies along. */
        @WithDefault("false")
        boolean credentials();

        /** How long a browser need not ask again. */
        @WithDefault("1h")
        Duration maxAge();
    }

    /** What clients may ask for. */
    interface LimitsConfig {
        /** Size of a request's body. */
        @WithDefault("1M")
        MemorySize body();

        /** How long a request's body may take to arrive. */
        @WithDefault("10s")
        Duration bodyTime();

        /** Requests that may be under way at once; 0 allows any number. */
        @WithDefault("5000")
        int inFlight();

        /** Size of the variables within the body. */
        @WithDefault("256K")
        MemorySize variables();

        /** Requests in one body; 0 forbids arrays. */
        @WithDefault("0")
        int batch();

        /** Tokens of a document. */
        @WithDefault("15000")
        int tokens();

        /** Nesting of a document, as the parser counts its grammar rules. */
        @WithDefault("500")
        int nesting();

        /** Fields in one another. */
        @WithDefault("50")
        int depth();

        /** Fields in all. */
        @WithDefault("5000")
        int fields();

        /** Fields of the root type. */
        @WithDefault("100")
        int rootFields();

        /** Aliases in all. */
        @WithDefault("200")
        int aliases();

        /** Directives in all. */
        @WithDefault("200")
        int directives();

        /** How often lists of fields and types may stand in one another in introspection. */
        @WithDefault("2")
        int introspectionDepth();

        /** What an argument of {@code page-arguments} may ask for. */
        @WithDefault("1000")
        int pageSize();

        /** Arguments that say how many elements are wanted. */
        @WithDefault("first,last,limit")
        Set<String> pageArguments();

        /** Estimated cost by {@code @cost} and {@code @listSize}; 0 allows any and estimates nothing. */
        @WithDefault("0")
        long cost();

        /** Elements to reckon with in a list that {@code @listSize} says nothing of. */
        @WithDefault("10")
        int listSize();

        /** Query text that is remembered with its plans, in characters. */
        @WithDefault("2097152")
        long cachedCharacters();
    }
}
