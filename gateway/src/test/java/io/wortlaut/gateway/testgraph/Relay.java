package io.wortlaut.gateway.testgraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes TCP connections on and notices when the caller gives one up. */
public final class Relay implements AutoCloseable {
    private final URI target;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger givenUp = new AtomicInteger();

    /** @param target where it leads */
    public Relay(String target) throws IOException {
        this.target = URI.create(target);
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            }
        } catch (IOException e) {
            // closed
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + target.getPath();
    }

    /** Connections that the caller closed. */
    public int givenUp() {
        return givenUp.get();
    }

    private void connect(Socket caller) {
        var hungUp = new AtomicBoolean();
        try (caller;
                var callee = new Socket(target.getHost(), target.getPort())) {
            Thread.ofVirtual().start(() -> {
                pass(callee, caller);
                hungUp.set(true);
                close(caller);
            });
            pass(caller, callee);
            if (!hungUp.get()) {
                givenUp.incrementAndGet();
            }
        } catch (IOException e) {
            // nobody there to give up
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // closed, by either
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
