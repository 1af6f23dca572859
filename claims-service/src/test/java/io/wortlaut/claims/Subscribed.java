package io.wortlaut.claims;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** A client of the running service's subscriptions, by the graphql-transport-ws protocol. */
public final class Subscribed implements AutoCloseable, WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_WAIT = 20;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private final HttpClient client = HttpClient.newHttpClient();

    private Subscribed() {
        socket = client.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .connectTimeout(Duration.ofSeconds(LONGEST_WAIT))
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), this)
                .join();
    }

    /** Subscribes; events from now on are received. */
    public static Subscribed to(String subscription, Map<String, ?> variables) {
        Subscribed subscribed = new Subscribed();
        subscribed.send(Map.of("type", "connection_init"));
        subscribed.take("connection_ack");
        subscribed.send(Map.of(
                "type", "subscribe", "id", "1", "payload", Map.of("query", subscription, "variables", variables)));
        return subscribed;
    }

    private void send(Map<String, ?> message) {
        try {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The data of the next event. */
    public JsonNode next() {
        return take("next").at("/payload/data");
    }

    /** The next message, which must be of this type. */
    public JsonNode take(String type) {
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT);
            JsonNode message;
            do {
                message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (message == null) {
                    throw new AssertionError("nothing came within " + LONGEST_WAIT + " s, " + type + " was due");
                }
            } while (message.get("type").asText().equals("ping"));
            if (!message.get("type").asText().equals(type)) {
                throw new AssertionError(type + " was due, not " + message);
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                messages.add(JSON.readTree(partial.toString()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
