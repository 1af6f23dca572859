package io.wortlaut.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An articles-service that serves invented articles by the contract: change feed, versions, sources. */
public final class FeedServer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final List<ObjectNode> changes = new ArrayList<>();
    private final Map<String, ObjectNode> versions = new ConcurrentHashMap<>();
    private final Map<String, String> sourceIds = new ConcurrentHashMap<>();
    private final Map<String, Integer> statusByArticle = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> fetches = new ConcurrentHashMap<>();
    private final AtomicInteger entitiesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch reached = new CountDownLatch(0);
    private HttpServer server;

    public FeedServer(URI url) {
        this.port = url.getPort();
    }

    /** Does nothing when it is up. */
    public synchronized void up() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public synchronized void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Publishes a version and its change; answers the change's cursor. */
    public synchronized long publish(ObjectNode version) {
        String articleId = version.get("articleId").asText();
        String contentHash = version.get("contentHash").asText();
        versions.put(articleId + " " + contentHash, version);
        return repeat(articleId, contentHash);
    }

    /** Announces a version once more. */
    public synchronized long repeat(String articleId, String contentHash) {
        return announce("CREATED", articleId, contentHash, null);
    }

    /** Announces that the articles that a version is the same text as are others now; null for none. */
    public synchronized long regroup(String articleId, String contentHash, String group) {
        return announce("REGROUPED", articleId, contentHash, group);
    }

    private long announce(String kind, String articleId, String contentHash, String group) {
        // Starts high and leaves holes, as the contract allows.
        long cursor = 100 + 3L * changes.size();
        changes.add(JSON.createObjectNode()
                .put("cursor", cursor)
                .put("kind", kind)
                .put("articleId", articleId)
                .put("contentHash", contentHash)
                .put("syndicationId", group)
                .put("occurredAt", "2026-03-04T05:06:07.123456Z"));
        notifyAll();
        return cursor;
    }

    /** From now on answers for this article's versions with the status. 200 heals it. */
    public void refuse(String articleId, int status) {
        statusByArticle.put(articleId, status);
    }

    /** Holds answers with versions back until the returned latch is counted down. */
    public CountDownLatch holdVersions() {
        reached = new CountDownLatch(1);
        gate = new CountDownLatch(1);
        return gate;
    }

    /** Counted down when somebody waits for a version that is held back. */
    public CountDownLatch reached() {
        return reached;
    }

    /** How often a version of the article was asked for. */
    public int fetches(String articleId) {
        return fetches.getOrDefault(articleId, new AtomicInteger()).get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            if (path.equals("/changes")) {
                reply(exchange, 200, changes(query(exchange)));
            } else if (path.equals("/graphql")) {
                JsonNode request = JSON.readTree(exchange.getRequestBody());
                if (entitiesLeft.getAndDecrement() > 0) {
                    reply(exchange, 200, entities(request.at("/variables/representations")));
                } else {
                    reply(exchange, 503, JSON.createObjectNode().put("code", "INVENTED"));
                }
            } else if (path.equals("/sources")) {
                reply(exchange, 200, sources(JSON.readTree(exchange.getRequestBody())));
            } else {
                String[] parts = path.split("/");
                version(exchange, decode(parts[2]), decode(parts[4]));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void version(HttpExchange exchange, String articleId, String contentHash)
            throws IOException, InterruptedException {
        fetches.computeIfAbsent(articleId, id -> new AtomicInteger()).incrementAndGet();
        reached.countDown();
        gate.await();
        int status = statusByArticle.getOrDefault(articleId, 200);
        ObjectNode version = versions.get(articleId + " " + contentHash);
        reply(
                exchange,
                version == null ? 404 : status,
                version == null || status != 200 ? JSON.createObjectNode().put("code", "INVENTED") : version);
    }

    private synchronized JsonNode changes(Map<String, String> query) throws InterruptedException {
        long after = Long.parseLong(query.get("after"));
        int limit = Integer.parseInt(query.get("limit"));
        long deadline = System.nanoTime() + Long.parseLong(query.get("wait")) * 1_000_000_000L;
        while (after(after, limit).isEmpty() && System.nanoTime() < deadline) {
            wait(50);
        }
        List<ObjectNode> found = after(after, limit);
        ObjectNode page = JSON.createObjectNode();
        page.putArray("changes").addAll(found);
        page.put("next", found.isEmpty() ? after : found.getLast().get("cursor").asLong());
        return page;
    }

    private List<ObjectNode> after(long cursor, int limit) {
        return changes.stream()
                .filter(change -> change.get("cursor").asLong() > cursor)
                .limit(limit)
                .toList();
    }

    /** Answers so many requests for entities, and none after them. */
    public void answerEntities(int times) {
        entitiesLeft.set(times);
    }

    /** Articles and sources as the articles subgraph would have them. */
    private JsonNode entities(JsonNode representations) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode entities = answer.putObject("data").putArray("_entities");
        for (JsonNode asked : representations) {
            String id = asked.get("id").asText();
            ObjectNode entity = entities.addObject()
                    .put("__typename", asked.get("__typename").asText())
                    .put("id", id);
            if (entity.get("__typename").asText().equals("Article")) {
                entity.put("headline", "Meldung " + id)
                        .put("url", "https://zeitung.example/" + id)
                        .put("inLanguage", "de");
                entity.putObject("publishedAt").put("edtf", "2026-03-04");
                entity.putObject("outlet").put("name", "Erfundene Zeitung");
            } else {
                entity.put("name", "Quelle " + id);
            }
        }
        return answer;
    }

    private JsonNode sources(JsonNode names) {
        ArrayNode answer = JSON.createArrayNode();
        for (JsonNode name : names) {
            String id = sourceIds.computeIfAbsent(name.get("name").asText(), key -> "source-" + sourceIds.size());
            answer.addObject()
                    .put("id", id)
                    .put("name", name.get("name").asText())
                    .put("kind", name.get("kind").asText());
        }
        return answer;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(decode(parts[0]), decode(parts[1]));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
