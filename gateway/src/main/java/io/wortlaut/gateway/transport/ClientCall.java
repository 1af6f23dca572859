package io.wortlaut.gateway.transport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

import io.wortlaut.gateway.caching.Caller;
import io.wortlaut.gateway.caching.Freshness;
import io.wortlaut.gateway.execution.SubrequestException;

/**
 * A client's operation, as those see it who ask subgraphs for it. Give it to the engine as the context.
 *
 * <p>When the client goes away or the operation takes too long, what is under way for it is given up and nothing more is
 * asked. Safe for use by many threads at once.
 */
public final class ClientCall implements Caller {
    private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie");

    private final MultiMap headers;
    private final List<String> forwarded;
    private final @Nullable Span span;
    private @Nullable String variant;
    private @Nullable String identity;
    private @Nullable Freshness freshness;
    private final List<Waiting> waiting = new ArrayList<>(4);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    /** By request. */
    private final Map<Integer, List<String>> returned = new TreeMap<>();

    private Runnable cleanUp = () -> {};
    private @Nullable SubrequestException ended;

    /** Something that waits for an answer. */
    interface Waiting {
        void giveUp(SubrequestException why);
    }

    /**
     * @param headers of the client's request
     * @param forwarded names of those that subgraphs get
     * @param span that traces it, or null
     */
    ClientCall(MultiMap headers, List<String> forwarded, @Nullable Span span) {
        this.headers = headers;
        this.forwarded = forwarded;
        this.span = span;
    }

    @Nullable
    Span span() {
        return span;
    }

    /** The trace that the operation is part of, or null where nothing is traced. */
    public @Nullable String traceId() {
        return span == null ? null : span.getSpanContext().getTraceId();
    }

    @Override
    public String variant() {
        if (variant == null) {
            variant = forwarded.stream()
                    .filter(name -> !CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)))
                    .map(name -> name + told(headers.getAll(name)))
                    .collect(Collectors.joining());
        }
        return variant;
    }

    /** Whatever is in a value, it cannot be taken for the end of it. */
    private static String told(List<String> values) {
        return values.stream()
                .map(value -> ":" + value.length() + ":" + value)
                .collect(Collectors.joining("", "[", "]"));
    }

    /** A digest, so that no credentials are kept. */
    @Override
    public @Nullable String identity() {
        var shown = credentials();
        if (identity == null && !shown.stream().allMatch(List::isEmpty)) {
            identity = digest(shown.toString());
        }
        return identity;
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean identified() {
        return forwarded.stream()
                .anyMatch(name -> CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)) && headers.contains(name));
    }

    @Override
    public void keep(Freshness freshness) {
        this.freshness = freshness;
    }

    /** What to tell the client of how long the answer stays good, names and values in turn; empty where nobody looks. */
    public List<String> cacheHeaders() {
        return freshness == null
                ? List.of()
                : List.of("cache-control", freshness.cacheControl(), "age", Long.toString(freshness.age()));
    }

    /** How often subgraphs were asked, also together with other clients. */
    public int requests() {
        return requests.get();
    }

    /** @return how many there were before */
    int countRequest() {
        return requests.getAndIncrement();
    }

    /** Takes the headers of an answer that are for the client. */
    void received(int request, List<String> pairs) {
        if (!pairs.isEmpty()) {
            synchronized (returned) {
                returned.put(request, pairs);
            }
        }
    }

    void failed(Throwable why) {
        if (why instanceof SubrequestException known && known.reason() == SubrequestException.Reason.OVERLOADED) {
            turnedAway.incrementAndGet();
        }
    }

    /** Nothing could be asked, since too many others wait for the same subgraphs. */
    public boolean isTurnedAway() {
        return turnedAway.get() > 0 && turnedAway.get() == requests.get();
    }

    /** Headers of subgraphs' answers that the client gets, names and values in turn, by answer. */
    List<List<String>> returned() {
        synchronized (returned) {
            return List.copyOf(returned.values());
        }
    }

    void whenFinished(Runnable cleanUp) {
        this.cleanUp = cleanUp;
    }

    /** The operation has been answered. */
    public void finish() {
        cleanUp.run();
        if (span != null) {
            span.end();
        }
    }

    MultiMap headers() {
        return headers;
    }

    /** All that can tell who the client is. */
    List<List<String>> credentials() {
        return credentials(headers);
    }

    static List<List<String>> credentials(MultiMap headers) {
        return List.of(headers.getAll(HttpHeaders.AUTHORIZATION), headers.getAll(HttpHeaders.COOKIE));
    }

    /** The client is gone. */
    public void cancel() {
        end(new SubrequestException(
                SubrequestException.Reason.CANCELLED, "was not waited for, because the client is gone"));
    }

    /** The operation has taken as long as it may. */
    void expire() {
        end(new SubrequestException(
                SubrequestException.Reason.TIMEOUT, "did not answer before the operation's time was over"));
    }

    private void end(SubrequestException why) {
        List<Waiting> left;
        synchronized (this) {
            if (ended != null) {
                return;
            }
            ended = why;
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(each -> each.giveUp(why));
    }

    /** Why nothing more is to be asked, or null. */
    synchronized @Nullable SubrequestException ended() {
        return ended;
    }

    void add(Waiting more) {
        SubrequestException why;
        synchronized (this) {
            why = ended;
            if (why == null) {
                waiting.add(more);
            }
        }
        if (why != null) {
            more.giveUp(why);
        }
    }
}
