package io.wortlaut.deploy.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.stack.Ports;
import io.wortlaut.deploy.stack.Service;

/** Sends articles to articles-service and waits until claims-service has read them. */
public final class Ingestion {

    private static final Duration REQUEST = Duration.ofSeconds(30);
    /** How long a service may be away once the system has answered: it may be starting again. */
    private static final Duration ABSENCE = Duration.ofSeconds(60);

    /** How long the follower may make no headway at all before we stop waiting for it. */
    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    private final Ports ports;
    private final PrintWriter out;
    private boolean answered;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public Ingestion(Ports ports, PrintWriter out) {
        this.ports = ports;
        this.out = out;
    }

    /**
     * Sends everything that the paths name. Prints one line per failure, and a summary.
     *
     * @return whether every article was taken in and read
     * @throws CommandFailure when a path cannot be read or a service does not answer
     */
    public boolean ingest(List<Path> paths) throws InterruptedException {
        List<ArticleRequest> requests = new ArticleFiles().read(paths);
        Map<String, Integer> outcomes = new TreeMap<>();
        long through = 0;
        for (int i = 0; i < requests.size(); i++) {
            Sent sent = send(requests.get(i));
            outcomes.merge(sent.outcome(), 1, Integer::sum);
            through = Math.max(through, sent.cursor());
            if ((i + 1) % 50 == 0) {
                say("sent " + (i + 1) + " of " + requests.size());
            }
        }
        say("sent " + requests.size() + " articles: " + describe(outcomes));
        boolean read = awaitStatements(through);
        return read && !outcomes.containsKey(Sent.FAILED);
    }

    /** Whether the system has taken in any article yet. */
    public boolean hasArticles() throws InterruptedException {
        URI first = URI.create(Service.ARTICLES.uri(ports) + "/changes?after=0&limit=1");
        HttpResponse<byte[]> response =
                exchange(HttpRequest.newBuilder(first).timeout(REQUEST).build(), Service.ARTICLES);
        return !parse(response.body()).path("changes").isEmpty();
    }

    private record Sent(String outcome, long cursor) {
        static final String FAILED = "FAILED";
    }

    private Sent send(ArticleRequest article) throws InterruptedException {
        URI target = URI.create(Service.ARTICLES.uri(ports) + article.target());
        HttpResponse<byte[]> response = exchange(
                HttpRequest.newBuilder(target)
                        .timeout(REQUEST)
                        .header("Content-Type", article.mediaType())
                        .POST(article.body())
                        .build(),
                Service.ARTICLES);
        JsonNode answer = parse(response.body());
        if (response.statusCode() / 100 == 2) {
            return new Sent(
                    answer.path("outcome").asText(), answer.path("cursor").asLong());
        }
        say("failed: %s: %s (%s)"
                .formatted(
                        article.name(),
                        answer.path("detail").asText(answer.path("title").asText("HTTP " + response.statusCode())),
                        answer.path("code").asText("HTTP " + response.statusCode())));
        return new Sent(Sent.FAILED, 0);
    }

    private boolean awaitStatements(long through) throws InterruptedException {
        URI progress = URI.create(Service.CLAIMS.uri(ports) + "/progress?through=" + through);
        long lastPending = Long.MAX_VALUE;
        long lastCursor = -1;
        long headway = System.nanoTime();
        while (true) {
            HttpResponse<byte[]> response =
                    exchange(HttpRequest.newBuilder(progress).timeout(REQUEST).build(), Service.CLAIMS);
            JsonNode state = parse(response.body());
            long pending = state.path("pending").asLong();
            long cursor = state.path("cursor").asLong();
            if (cursor >= through && pending == 0) {
                return report(state.path("failed"));
            }
            if (pending < lastPending || cursor > lastCursor) {
                headway = System.nanoTime();
            } else if (System.nanoTime() - headway > STANDSTILL.toNanos()) {
                throw new CommandFailure("claims-service has made no headway for " + STANDSTILL.toSeconds()
                        + " seconds; " + pending + " articles are still to be read");
            }
            lastPending = pending;
            lastCursor = cursor;
            Thread.sleep(200);
        }
    }

    private boolean report(JsonNode failed) {
        failed.forEach(
                failure -> say("failed: article " + failure.path("articleId").asText() + ": "
                        + failure.path("failure").asText()));
        say(failed.isEmpty() ? "their statements are there" : failed.size() + " articles could not be read");
        return failed.isEmpty();
    }

    /** Sending again is safe: an article that has arrived already is recognised by its content. */
    private HttpResponse<byte[]> exchange(HttpRequest request, Service service) throws InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            try {
                HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
                answered = true;
                return response;
            } catch (IOException failure) {
                if (!answered || System.nanoTime() - begin > ABSENCE.toNanos()) {
                    throw new CommandFailure(
                            service.module() + " does not answer at " + service.uri(ports)
                                    + "; is the system running (./wortlaut up), on this --port-base?",
                            failure);
                }
                Thread.sleep(200);
            }
        }
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return json.missingNode();
        }
    }

    private static String describe(Map<String, Integer> outcomes) {
        return outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
