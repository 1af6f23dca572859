package io.wortlaut.gateway.streaming;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;

/** A subscription over server-sent events, as graphql-sse's distinct connections mode has it. */
final class EventStreamSource implements Source {
    private final HttpClient client;
    private final Subscribing wanted;
    private @Nullable HttpClientResponse response;
    private String event = "";
    private Buffer data = Buffer.buffer();

    EventStreamSource(HttpClient client, Subscribing wanted) {
        this.client = client;
        this.wanted = wanted;
    }

    @Override
    public void open() {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(wanted.url())
                .setTimeout(wanted.timeout().toMillis()) // until the head of the answer
                .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(wanted.headers()))
                .putHeader("content-type", "application/json")
                .putHeader("accept", "text/event-stream");
        // Nested, so that the handlers are set on the thread that the events come on, before any of them comes.
        client.request(options)
                .compose(http ->
                        http.send(Buffer.buffer(wanted.request().body())).onSuccess(this::opened))
                .onFailure(failure -> wanted.unreachable(failure, this));
    }

    private void opened(HttpClientResponse opened) {
        var type = opened.getHeader("content-type");
        if (opened.statusCode() != 200 || type == null || !type.startsWith("text/event-stream")) {
            opened.request().reset();
            wanted.reconnection()
                    .broken("answered with HTTP status " + opened.statusCode() + " and no event stream", this);
            return;
        }
        response = opened;
        event = "";
        data = Buffer.buffer(); // of an event that was not whole when the last connection broke
        wanted.events().from(opened);
        var lines = RecordParser.newDelimited("\n", this::line).maxRecordSize(SubgraphEvents.MAX_EVENT);
        lines.exceptionHandler(ignored -> tooLarge());
        opened.handler(lines);
        opened.exceptionHandler(ignored -> ended(opened));
        opened.endHandler(ignored -> ended(opened));
        if (wanted.events().outbox().isOver()) {
            close();
        }
    }

    private void line(Buffer raw) {
        var text = raw.length() > 0 && raw.getByte(raw.length() - 1) == '\r' ? raw.slice(0, raw.length() - 1) : raw;
        if (text.length() == 0) {
            dispatch();
            return;
        }
        var line = text.toString();
        var colon = line.indexOf(':');
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "event" -> event = value;
            case "data" -> {
                data.appendString(data.length() == 0 ? "" : "\n").appendString(value);
                if (data.length() > SubgraphEvents.MAX_EVENT) {
                    tooLarge();
                }
            }
            default -> {} // a comment, or what only browsers need
        }
    }

    private void dispatch() {
        var name = event;
        var payload = data;
        event = "";
        data = Buffer.buffer();
        switch (name) {
            case "next" -> {
                wanted.reconnection().succeeded();
                wanted.events().add(payload.getBytes());
            }
            case "complete" -> {
                var open = response;
                response = null;
                wanted.events().outbox().complete();
                if (open != null) {
                    open.request().reset();
                }
            }
            default -> {}
        }
    }

    private void tooLarge() {
        if (response != null) {
            close();
            wanted.reconnection().broken("sent an event of more than " + SubgraphEvents.MAX_EVENT + " bytes", this);
        }
    }

    private void ended(HttpClientResponse which) {
        if (response == which) {
            response = null;
            wanted.reconnection().broken("broke the subscription off", this);
        }
    }

    @Override
    public void close() {
        var open = response;
        response = null;
        if (open != null) {
            open.request().reset();
        }
    }
}
