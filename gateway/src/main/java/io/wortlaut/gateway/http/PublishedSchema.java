package io.wortlaut.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpServerRequest;

/**
 * The schema that clients see, for tools that fetch it now and then.
 *
 * @param etag changes if and only if the schema does
 */
record PublishedSchema(String sdl, String etag) {

    static PublishedSchema of(String sdl) {
        return new PublishedSchema(
                sdl,
                '"'
                        + UUID.nameUUIDFromBytes(sdl.getBytes(StandardCharsets.UTF_8))
                                .toString()
                        + '"');
    }

    void answer(HttpServerRequest http) {
        var response = http.response().putHeader("etag", etag).putHeader("cache-control", "no-cache");
        if (isKnown(http.getHeader("if-none-match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("content-type", "text/plain; charset=utf-8").end(sdl);
        }
    }

    private boolean isKnown(@Nullable String condition) {
        return condition != null
                && Arrays.stream(condition.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }
}
