package io.wortlaut.gateway.streaming;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket as a client sees it. */
public final class TestSocket implements WebSocket.Listener, AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    public TestSocket(int port, String protocol, String... headers) {
        var builder = http.newWebSocketBuilder().subprotocols(protocol);
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this)
                .join();
    }

    public static TestSocket initialised(int port, String... headers) throws InterruptedException {
        var socket = new TestSocket(port, "graphql-transport-ws", headers);
        socket.send("{\"type\":\"connection_init\"}");
        if (!"{\"type\":\"connection_ack\"}".equals(socket.next())) {
            throw new IllegalStateException("not acknowledged");
        }
        return socket;
    }

    public TestSocket send(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    public TestSocket subscribe(String id, String query) {
        return send("{\"id\":\"" + id + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + query + "\"}}");
    }

    /** The next message that is no ping, or {@code closed CODE REASON}. */
    public String next() throws InterruptedException {
        var message = received.poll(10, TimeUnit.SECONDS);
        return "{\"type\":\"ping\"}".equals(message) ? next() : message;
    }

    /** The next message, whatever it is. */
    String any() throws InterruptedException {
        return received.poll(10, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            received.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        received.add("closed " + code + " " + reason);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
