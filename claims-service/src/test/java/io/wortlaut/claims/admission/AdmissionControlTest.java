package io.wortlaut.claims.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.claims.EmbeddedPostgresResource;

/** Many more ask at the same time than are answered at the same time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class AdmissionControlTest {

    private static final int MANY = 80;
    private static final String QUESTION = "{\"query\": \"{ actors(first: 1) { totalCount } }\"}";

    @TestHTTPResource("/graphql")
    URI graph;

    @Test
    void allAreAnswered() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, MANY)
                    .mapToObj(number -> http.sendAsync(question(), BodyHandlers.ofString()))
                    .toList();

            assertThat(answers).map(CompletableFuture::join).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("totalCount").doesNotContain("errors");
            });
        }
    }

    @Test
    void whoeverLeavesHoldsNobodyUp() throws IOException, InterruptedException {
        for (int number = 0; number < MANY; number++) {
            try (Socket client = new Socket(graph.getHost(), graph.getPort())) {
                client.getOutputStream()
                        .write(("POST /graphql HTTP/1.1\r\nHost: " + graph.getAuthority()
                                        + "\r\nContent-Type: application/json\r\nContent-Length: " + QUESTION.length()
                                        + "\r\n\r\n" + QUESTION)
                                .getBytes(StandardCharsets.UTF_8));
                client.getOutputStream().flush();
            }
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(question(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private HttpRequest question() {
        return HttpRequest.newBuilder(graph)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION))
                .build();
    }
}
