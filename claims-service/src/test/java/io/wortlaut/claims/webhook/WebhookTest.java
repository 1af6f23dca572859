package io.wortlaut.claims.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.config.SmallRyeConfigBuilder;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.connection.InvalidArgumentException;

/** Messages reach receivers signed and in order; what is not taken is tried again, then kept. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class WebhookTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A message as it was received. */
    private record Received(String id, String timestamp, String signature, String text) {

        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return body().get("type").asText();
        }
    }

    @Inject
    Store store;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private HttpServer receiver;
    private String webhook;

    @BeforeAll
    static void patience() {
        // Other tests, and other programs, use the machine as well.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                received.add(new Received(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                Integer answer = answers.poll();
                exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            }
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        if (webhook != null) {
            GraphQl.data("mutation($id: ID!) { deleteWebhook(id: $id) }", Map.of("id", webhook));
        }
    }

    /** Registers a webhook for an article; answers its secret. */
    private String register(String article) {
        JsonPath answer = GraphQl.data(
                "mutation($webhook: WebhookInput!) { createWebhook(webhook: $webhook) { secret webhook { id active } } }",
                Map.of(
                        "webhook",
                        Map.of(
                                "url",
                                "http://localhost:" + receiver.getAddress().getPort() + "/hook?of=" + article,
                                "filter",
                                Map.of("article", List.of(article)))));
        webhook = answer.getString("data.createWebhook.webhook.id");
        return answer.getString("data.createWebhook.secret");
    }

    @Test
    void messagesAreSignedAndComeInOrder() throws Exception {
        String secret = register("hook/1");
        say("hook/other", "Anderswo.");
        say("hook/1", "Eins.");
        say("hook/1", "Zwei.");

        // What is removed is told of behind what is created.
        await().until(() -> received.stream().anyMatch(message -> message.type().equals("statement.removed")));

        assertThat(received)
                .extracting(Received::type)
                .startsWith("statement.created")
                .contains("statement.removed");
        assertThat(received.stream()
                        .map(message -> message.body().at("/data/cursor").asLong()))
                .isSorted();
        assertThat(received).extracting(Received::id).doesNotHaveDuplicates().allMatch(id -> id.startsWith("msg_"));
        for (Received message : received) {
            assertThat(message.signature()).isEqualTo(signature(secret, message));
            assertThat(message.text()).doesNotContain("Anderswo");
        }
        JsonNode first = received.getFirst().body();
        assertThat(first.at("/data/statement/exact").asText()).isEqualTo("Eins.");
        assertThat(first.at("/data/statement/article").asText()).isEqualTo("hook/1");
        assertThat(first.at("/data/statement/attributions/0/name").asText()).isEqualTo("Hugo Haken");
        assertThat(first.get("timestamp").asText()).isNotBlank();

        String other = "whsec_"
                + Base64.getEncoder()
                        .encodeToString("another secret of 32 characters!".getBytes(StandardCharsets.UTF_8));
        update(Map.of("secret", other));
        say("hook/1", "Drei.");
        await().until(() -> received.stream().anyMatch(said("Drei.")));
        assertThat(received.getLast().signature()).isEqualTo(signature(other, received.getLast()));
    }

    @Test
    void nobodyIsLookedForWhileThereIsNobody() {
        int commits = 40;
        List<String> asked = SqlLog.followedDuring(() -> {
            for (int i = 0; i < commits; i++) {
                say("hook/quiet", "Satz " + i + ".");
            }
        });
        assertThat(asked).filteredOn(query -> query.contains(" webhook ")).hasSizeLessThan(commits / 4);

        register("hook/quiet");
        say("hook/quiet", "Endlich.");

        await().until(() -> received.stream().anyMatch(said("Endlich.")));
    }

    @Test
    void decisionsOnClaimsAreToldOf() {
        say("hook/claim/1", "Mehr als 60 Boote seien im Hafen von Dornsiel gesunken.");
        say("hook/claim/2", "Im Hafen von Dornsiel seien 64 Boote gesunken.");
        List<String> claims = GraphQl.data(
                        "{ claims(filter: {search: \"Dornsiel\"}) { edges { node { id } } } }", Map.of())
                .getList("data.claims.edges.node.id");
        register("hook/none");
        GraphQl.data(
                "mutation($a: ID!, $b: ID!) { confirmClaimRelation(id: $a, type: SUPERSEDES, other: $b, revision: 0,"
                        + " reviewer: {by: \"Mia\", reason: \"nachgezählt\"}) { id } }",
                Map.of("a", claims.getFirst(), "b", claims.getLast()));

        await().until(() -> received.size() == 2);

        assertThat(received).extracting(Received::type).containsOnly("claim.changed");
        JsonNode one = received.getFirst().body().get("data");
        assertThat(one.get("claimId").asText()).isEqualTo(claims.getFirst());
        assertThat(one.at("/claim/id").asText()).isEqualTo(claims.getFirst());
        assertThat(one.at("/changes/0/field").asText()).isEqualTo("relations.SUPERSEDES." + claims.getLast());
        assertThat(one.at("/changes/0/after").asText()).isEqualTo("CONFIRMED");
        assertThat(one.get("by").asText()).isEqualTo("Mia");
        assertThat(one.get("reason").asText()).isEqualTo("nachgezählt");
        assertThat(received.getLast().body().at("/data/changes/0/field").asText())
                .isEqualTo("relations.SUPERSEDES.inverse." + claims.getFirst());
    }

    @Test
    void whoIsWhoIsToldOf() {
        say("hook/merge", "Eins.");
        store.store("hook/merged", "Zwei.", Said.in("Zwei.").statement("Zwei.", Said.person("Huglind Hakenson")));
        String hugo = actor("hook/merge");
        String huglind = actor("hook/merged");
        register("hook/none");
        String merge = GraphQl.data(
                        "mutation($s: ID!, $a: ID!) { proposeActorMerge(survivor: $s, absorbed: $a,"
                                + " reviewer: {by: \"Mia\"}) { id } }",
                        Map.of("s", hugo, "a", huglind))
                .getString("data.proposeActorMerge.id");
        for (String decide : List.of("confirmActorMerge(id: $id, revision: 1", "undoActorMerge(id: $id, revision: 2")) {
            GraphQl.data("mutation($id: ID!) { " + decide + ", reviewer: {by: \"Mia\"}) { id } }", Map.of("id", merge));
        }

        await().until(() -> received.size() == 2);

        assertThat(received).extracting(Received::type).containsExactly("actor.merged", "actor.split");
        JsonNode merged = received.getFirst().body().get("data");
        assertThat(merged.get("actorId").asText()).isEqualTo(huglind);
        assertThat(merged.at("/changes/0/field").asText()).isEqualTo("mergedInto");
        assertThat(merged.at("/changes/0/after").asText()).isEqualTo(hugo);
        assertThat(merged.get("by").asText()).isEqualTo("Mia");
        JsonNode split = received.getLast().body().get("data");
        assertThat(split.at("/actor/name").asText()).isEqualTo("Huglind Hakenson");
        assertThat(split.at("/changes/0/before").asText()).isEqualTo(hugo);
        assertThat(split.at("/changes/0/after").isNull()).isTrue();
    }

    private static String actor(String article) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}) { edges { node { attributions { actor { id }"
                                + " } } } } }",
                        Map.of("a", List.of(article)))
                .getString("data.statements.edges[0].node.attributions[0].actor.id");
    }

    @Test
    void whatIsNotTakenIsTriedAgainThenKeptAndDeliveredOnRequest() {
        register("hook/2");
        // Three attempts are allowed in tests.
        answers.addAll(List.of(500, 503, 429));
        say("hook/2", "Verloren.");

        await().until(() -> !deadLetters().isEmpty());
        say("hook/2", "Verloren.", "Angekommen.");
        await().until(() -> received.stream().anyMatch(said("Angekommen.")));

        assertThat(received.subList(0, 3))
                .extracting(Received::id)
                .containsOnly(received.getFirst().id());
        assertThat(received.subList(3, received.size()))
                .extracting(Received::id)
                .doesNotContain(received.getFirst().id());
        Map<String, Object> letter = deadLetters().getFirst();
        assertThat(letter)
                .containsEntry("messageId", received.getFirst().id())
                .containsEntry("attempts", 3)
                .containsEntry("failure", "answered 429")
                .containsEntry("body", received.getFirst().text());

        answers.add(500);
        assertThat(redeliver(letter).getString("data.redeliverDeadLetter.failure"))
                .isEqualTo("answered 500");
        assertThat(redeliver(letter).getString("data.redeliverDeadLetter")).isNull();
        assertThat(received.getLast().id()).isEqualTo(received.getFirst().id());
        assertThat(received.getLast().text()).isEqualTo(received.getFirst().text());
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aReceiverThatIsGoneIsLeftAloneUntilSomebodySaysOtherwise() {
        register("hook/3");
        answers.add(410);
        say("hook/3", "Weg.");
        await().until(() -> !show().getBoolean("active"));
        assertThat(show().getString("disabledReason")).contains("gone");

        say("hook/3", "Weg.", "Später.");
        update(Map.of("active", true));
        await().until(() -> received.stream().anyMatch(said("Später.")));
        assertThat(received.stream().filter(said("Weg."))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(show().getString("failingSince")).isNull();
    }

    @Test
    void whatCannotBeCalledIsRefused() {
        for (Map<String, Object> input : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("url", "ftp://example.org/"),
                Map.of("url", "/hook"),
                Map.of("url", "https://user:word@example.org/"),
                Map.of("url", "https://example.org/", "secret", "whsec_short"),
                Map.of("url", "https://example.org/", "events", List.of()),
                Map.of("url", "https://example.org/", "filter", Map.of("speaker", List.of("nobody"))))) {
            JsonPath answer = GraphQl.ask(
                    "mutation($w: WebhookInput!) { createWebhook(webhook: $w) { webhook { id } } }",
                    Map.of("w", input));
            assertThat(answer.getString("errors[0].extensions.code"))
                    .as(input.toString())
                    .isEqualTo("INVALID_ARGUMENT");
        }
        assertThat(GraphQl.ask("{ webhooks { secret } }").getString("errors[0].message"))
                .contains("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "168.63.129.16, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fd00::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::1, false",
        "8.8.8.8, true",
        "2606:4700::1111, true",
        "172.32.0.1, true",
        "100.128.0.1, true"
    })
    void onlyPublicAddressesAreCalled(String address, boolean called) throws Exception {
        assertThat(Receivers.isPublic(InetAddress.getByName(address))).isEqualTo(called);
    }

    @Test
    void plainHttpAndPrivateAddressesAreForOthersToAllow() {
        Receivers strict = new Receivers(new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(WebhookConfig.class)
                .build()
                .getConfigMapping(WebhookConfig.class));
        assertThatThrownBy(() -> strict.require("http://example.org/")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> strict.resolve(strict.require("https://localhost/")))
                .isInstanceOf(Receivers.ForbiddenException.class);
    }

    private static Predicate<Received> said(String words) {
        return message -> message.body().at("/data/statement/exact").asText().equals(words);
    }

    private static String signature(String secret, Received message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.text();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void update(Map<String, Object> input) {
        GraphQl.data(
                "mutation($id: ID!, $w: WebhookInput!) { updateWebhook(id: $id, webhook: $w) { id } }",
                Map.of("id", webhook, "w", input));
    }

    private JsonPath show() {
        JsonPath all = GraphQl.data(
                "{ webhooks { id active disabledReason failingSince lastFailure deadLetters { id messageId body attempts"
                        + " failure } } }",
                Map.of());
        int at = all.getList("data.webhooks.id").indexOf(webhook);
        return all.setRootPath("data.webhooks[" + at + "]");
    }

    private List<Map<String, Object>> deadLetters() {
        return show().getList("deadLetters");
    }

    private static JsonPath redeliver(Map<String, Object> letter) {
        return GraphQl.data(
                "mutation($id: ID!) { redeliverDeadLetter(id: $id) { failure } }", Map.of("id", letter.get("id")));
    }

    private void say(String article, String... sentences) {
        String text = String.join(" ", sentences);
        Said said = Said.in(text);
        for (String sentence : sentences) {
            said.statement(sentence, Said.person("Hugo Haken"));
        }
        store.store(Store.version(article, "sha256:" + text.hashCode(), text, "2026-03-04"), said.extraction());
    }
}
