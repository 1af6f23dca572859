package io.wortlaut.claims.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.proposal.Proposal;

/** The second extractor's contract, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class RemoteProposerTest {

    private static final Document DOCUMENT = new Document("Der Deich hält.", List.of(), "de", LocalDate.of(2026, 3, 4));

    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile JsonNode question;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            question = new ObjectMapper().readTree(exchange.getRequestBody());
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAndReadsTheAnswer() {
        answer = """
                {"model": "any", "statements": [{"form": "DIRECT", "act": "WARNING", "content": ["Der Deich"],
                  "speaker": "hält", "speakerKind": "PERSON"}]}
                """;

        assertThat(proposer().propose(DOCUMENT))
                .containsExactly(new Proposal(
                        Form.DIRECT,
                        SpeechAct.WARNING,
                        List.of("Der Deich"),
                        List.of(),
                        "hält",
                        null,
                        PartyKind.PERSON));
        assertThat(question.get("text").asText()).isEqualTo(DOCUMENT.text());
        assertThat(question.get("language").asText()).isEqualTo("de");
        assertThat(question.get("publishedOn").asText()).isEqualTo("2026-03-04");
    }

    @Test
    void aRefusalIsAFailure() {
        status = 500;

        assertThatThrownBy(() -> proposer().propose(DOCUMENT)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void garbageIsAFailure() {
        answer = "{\"statements\": [{\"form\": \"SONG\"}]}";

        assertThatThrownBy(() -> proposer().propose(DOCUMENT)).isInstanceOf(RuntimeException.class);
    }

    private RemoteProposer proposer() {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        return new RemoteProposer(url, new ProposerConfig() {
            @Override
            public Optional<URI> url() {
                return Optional.of(url);
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }
        });
    }
}
