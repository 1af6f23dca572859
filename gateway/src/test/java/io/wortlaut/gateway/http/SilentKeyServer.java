package io.wortlaut.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server of keys that answers with a head and never with a body. */
final class SilentKeyServer implements AutoCloseable {
    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 400\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final BlockingQueue<String> left = new LinkedBlockingQueue<>();

    SilentKeyServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/jwks";
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        socket.getOutputStream().write(HEAD);
                        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // The client has left without a word.
                    }
                    left.add("left");
                });
            }
        } catch (IOException e) {
            // closed
        }
    }

    /** Whether a client has given up and closed its connection. */
    boolean awaitLeaving() throws InterruptedException {
        return left.poll(20, TimeUnit.SECONDS) != null;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
