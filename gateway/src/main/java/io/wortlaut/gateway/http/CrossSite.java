package io.wortlaut.gateway.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Requests that a browser sends for another site: refuses those that it sends without asking, and says which sites may read
 * the answers when it asks. A POST is never sent without asking, because of its content type.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/routing/security/csrf">CSRF prevention</a>
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS protocol</a>
 */
@Singleton
class CrossSite {
    /** A browser sends none of these for another site without having asked. */
    private static final List<String> PREFLIGHT_HEADERS =
            List.of("apollo-require-preflight", "x-apollo-operation-name", "graphql-require-preflight");

    private static final Set<String> SIMPLE_TYPES =
            Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    private final Csrf csrf;
    private final Set<String> origins;
    private final String headers;
    private final boolean credentials;
    private final String maxAge;

    /** Which requests without a preflight are refused. */
    enum Csrf {
        /** None. */
        OFF,
        /** Those that a browser says are for another site. */
        BROWSERS,
        /** All, whoever sends them. */
        STRICT
    }

    CrossSite(GatewayConfig config) {
        this.csrf = config.csrfPrevention();
        var cors = config.cors();
        this.origins = cors.origins().orElse(Set.of());
        this.headers = String.join(", ", cors.headers());
        this.credentials = cors.credentials();
        this.maxAge = String.valueOf(cors.maxAge().toSeconds());
        if (credentials && origins.contains("*")) {
            throw new ConfigurationException(
                    "wortlaut.gateway.cors.credentials needs the origins by name, not wortlaut.gateway.cors.origins=*");
        }
    }

    /** Marks the answer for sites that may read it, and refuses what must not be answered. */
    void check(HttpServerRequest http) throws RefusedException {
        var origin = http.getHeader("origin");
        var welcome = origin != null && allows(origin);
        if (!origins.isEmpty()) {
            http.response().headers().add("vary", "Origin");
            if (welcome) {
                mark(http.response(), origin);
            }
        }
        if (csrf != Csrf.OFF && http.method().equals(HttpMethod.GET) && !isPreflighted(http.headers())) {
            var suspicious = csrf == Csrf.STRICT || (!welcome && isForAnotherSite(http, origin));
            if (suspicious) {
                throw new RefusedException(
                        400,
                        "CSRF_ERROR",
                        "Blocked as a possible cross-site request forgery: send a header apollo-require-preflight or"
                                + " x-apollo-operation-name, or a POST.");
            }
        }
    }

    /** Refuses a socket that a page of another site asks for, unless that site may read answers. */
    void checkSocket(HttpServerRequest http) throws RefusedException {
        var origin = http.getHeader("origin");
        if (csrf != Csrf.OFF && origin != null && !allows(origin) && !isOwn(http, origin)) {
            throw new RefusedException(
                    403, "CSRF_ERROR", "Blocked: pages of " + origin + " may not use this gateway; see cors.origins.");
        }
    }

    /** Whether it was the question if another site may send something, which is answered now. */
    boolean answersPreflight(HttpServerRequest http) {
        var origin = http.getHeader("origin");
        if (!http.method().equals(HttpMethod.OPTIONS)
                || http.getHeader("access-control-request-method") == null
                || origin == null
                || !allows(origin)) {
            return false;
        }
        mark(http.response(), origin);
        http.response()
                .setStatusCode(204)
                .putHeader("vary", "Origin")
                .putHeader("access-control-allow-methods", "GET, POST")
                .putHeader("access-control-allow-headers", headers)
                .putHeader("access-control-max-age", maxAge)
                .end();
        return true;
    }

    private void mark(HttpServerResponse response, String origin) {
        response.putHeader("access-control-allow-origin", origins.contains("*") ? "*" : origin);
        if (credentials) {
            response.putHeader("access-control-allow-credentials", "true");
        }
    }

    private boolean allows(String origin) {
        return origins.contains(origin) || origins.contains("*");
    }

    private static boolean isPreflighted(MultiMap headers) {
        for (var name : PREFLIGHT_HEADERS) {
            var value = headers.get(name);
            if (value != null && !value.isEmpty()) {
                return true;
            }
        }
        var type = headers.get("content-type");
        return type != null && !SIMPLE_TYPES.contains(type.split(";")[0].strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isForAnotherSite(HttpServerRequest http, @Nullable String origin) {
        var site = http.getHeader("sec-fetch-site");
        if (site != null) {
            return site.equals("cross-site") || site.equals("same-site");
        }
        return origin != null && !isOwn(http, origin);
    }

    private static boolean isOwn(HttpServerRequest http, String origin) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(http.getHeader("host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
