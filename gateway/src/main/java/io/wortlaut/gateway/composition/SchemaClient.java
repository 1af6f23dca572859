package io.wortlaut.gateway.composition;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;

/** Asks a running subgraph for its schema. */
final class SchemaClient {

    /** A subgraph prints its schema at once; one that has not after this long will not. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private SchemaClient() {}

    /**
     * The subgraph's {@code _service.sdl}.
     *
     * @throws IOException if the subgraph is not reached or answers anything else
     */
    static String sdl(String url) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{_service{sdl}}\"}"))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return read(response.body())
                    .orElseThrow(() -> new IOException("HTTP status " + response.statusCode()
                            + " and no _service.sdl in the answer; is Federation enabled there?"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Optional<String> read(String body) throws IOException {
        try (JsonParser parser = new FilteringParserDelegate(
                new JsonFactory().createParser(body),
                new JsonPointerBasedFilter("/data/_service/sdl"),
                TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
                false)) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? Optional.of(parser.getText()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
