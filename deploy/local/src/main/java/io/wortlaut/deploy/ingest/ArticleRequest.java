package io.wortlaut.deploy.ingest;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One article to send.
 *
 * @param name what to call it when it fails: the file, and the line within it
 * @param mediaType of the body
 * @param body the bytes as they lie in the file; can be sent again
 * @param metadata what is known beside the body: url, outlet, publishedAt, … ; may be empty
 */
record ArticleRequest(String name, String mediaType, BodyPublisher body, Map<String, String> metadata) {

    ArticleRequest {
        metadata = Map.copyOf(metadata);
    }

    /** The path and query to send it to. */
    String target() {
        return metadata.isEmpty()
                ? "/articles"
                : metadata.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&", "/articles?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
