package io.wortlaut.gateway.http;

import java.util.Map;

/**
 * What is left to a client.
 *
 * @param limit what there is when nothing has been used
 * @param remaining what is left, never below 0
 * @param reset seconds until nothing has been used again
 * @param period seconds in which {@code limit} comes back
 */
record Quota(long limit, long remaining, long reset, long period) {

    /** @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a> */
    Map<String, String> headers() {
        return Map.of(
                "ratelimit-policy", "\"default\";q=" + limit + ";w=" + period,
                "ratelimit", "\"default\";r=" + remaining + ";t=" + reset);
    }

    Map<String, Object> extension() {
        return Map.of("limit", limit, "remaining", remaining, "reset", reset);
    }
}
