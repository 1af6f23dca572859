package io.wortlaut.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntSupplier;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.execution.AnswerErrors;
import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.PreparedOperation;

/** Writes a line of JSON for every operation that has been answered or refused. It never has variables or tokens in it. */
@Singleton
class AccessLog {
    private static final Logger LOG = Logger.getLogger("io.wortlaut.gateway.access");
    private static final int LONGEST_NAME = 200;

    private final boolean enabled;

    /**
     * An operation that was answered.
     *
     * @param text of the document
     * @param calls how often subgraphs were asked
     * @param traceId of the trace that it is part of, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be read, never compared
    record Entry(
            String text,
            @Nullable PreparedOperation operation,
            IntSupplier calls,
            @Nullable String traceId,
            byte[] answer) {}

    AccessLog(GatewayConfig config) {
        this.enabled = config.accessLog();
    }

    boolean isEnabled() {
        return enabled;
    }

    /** @param entries what the request asked for; empty if it was refused before that was known */
    void write(Exchange exchange, int status, byte[] answer, List<Entry> entries) {
        if (entries.isEmpty()) {
            write(exchange, status, null, answer);
        }
        entries.forEach(entry -> write(exchange, status, entry, entry.answer()));
    }

    private static void write(Exchange exchange, int status, @Nullable Entry entry, byte[] answer) {
        var line = new LinkedHashMap<String, Object>();
        var http = exchange.http();
        line.put("method", http.method().name());
        line.put("status", status);
        if (entry != null) {
            var operation = entry.operation();
            line.put("operation", operation == null ? null : shortened(operation.name()));
            line.put("type", operation == null ? null : operation.kind().keyword());
            line.put("hash", PersistedDocuments.sha256(entry.text()));
            line.put("subgraphCalls", entry.calls().getAsInt());
            if (entry.traceId() != null) {
                line.put("traceId", entry.traceId());
            }
        }
        line.put("errors", List.copyOf(codes(answer)));
        line.put("durationMs", exchange.nanosSinceStart() / 1_000_000.0);
        line.put(
                "client",
                http.remoteAddress() == null ? null : http.remoteAddress().hostAddress());
        line.put("clientName", shortened(exchange.header("apollographql-client-name")));
        line.put("bytes", answer.length);
        LOG.info(new String(JsonValues.write(line), StandardCharsets.UTF_8));
    }

    private static java.util.Set<String> codes(byte[] answer) {
        // What answers a whole batch is an array; its parts have lines of their own.
        return answer.length > 0 && answer[0] == '{' ? AnswerErrors.codes(answer) : java.util.Set.of();
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
