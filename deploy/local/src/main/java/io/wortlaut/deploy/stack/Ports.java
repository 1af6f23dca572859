package io.wortlaut.deploy.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

import io.wortlaut.deploy.CommandFailure;

/**
 * Four consecutive ports: the gateway's, then articles-service, claims-service and Postgres.
 *
 * @param base the gateway's port, 1 to 65532
 */
public record Ports(int base) {

    public Ports {
        if (base < 1 || base > 65_532) {
            throw new CommandFailure("the port base must lie between 1 and 65532, not be " + base);
        }
    }

    public int gateway() {
        return base;
    }

    public int articles() {
        return base + 1;
    }

    public int claims() {
        return base + 2;
    }

    public int database() {
        return base + 3;
    }

    /** Fails, naming the first port that something else listens on. */
    void requireFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("the gateway", gateway());
        wanted.put("articles-service", articles());
        wanted.put("claims-service", claims());
        wanted.put("Postgres", database());
        wanted.forEach((user, port) -> {
            // Both families: a listener on either is in our way.
            if (!free(port, "0.0.0.0") || !free(port, "127.0.0.1")) {
                throw new CommandFailure("port " + port + ", meant for " + user
                        + ", is taken by another program; stop that or choose other ports with --port-base");
            }
        });
    }

    private static boolean free(int port, String address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
