package io.wortlaut.gateway.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.SupergraphException;

/**
 * Serves what the supergraph's file says when it has changed. The text is compared, so it does not matter whether the file
 * was written, moved or is behind a symbolic link that leads elsewhere now. A change counts when it has stayed the same for
 * two looks, since a file may be caught half written. One that cannot be served is refused, once.
 */
@Singleton
class SupergraphWatch {
    private static final Logger LOG = Logger.getLogger(SupergraphWatch.class);

    private final GatewayConfig config;
    private final CurrentGraph graph;
    private final Vertx vertx;
    private final Counter loaded;
    private final Counter refused;
    /** Seen at the last look and not yet served. */
    private @Nullable String fresh;

    private @Nullable String bad;

    SupergraphWatch(GatewayConfig config, CurrentGraph graph, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.graph = graph;
        this.vertx = vertx;
        this.loaded = counter("loaded", meters);
        this.refused = counter("refused", meters);
    }

    private static Counter counter(String outcome, MeterRegistry meters) {
        return Counter.builder("wortlaut.gateway.reloads")
                .description("Changed supergraph files that were loaded or refused")
                .tag("outcome", outcome)
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        if (config.supergraph().isPresent() && config.reload().isPositive()) {
            vertx.setPeriodic(
                    config.reload().toMillis(),
                    ignored -> vertx.executeBlocking(() -> {
                        look();
                        return null;
                    }));
        }
    }

    synchronized void look() {
        String file;
        try {
            file = SupergraphFile.read(config);
        } catch (SupergraphException e) {
            refuse("", e.getMessage());
            return;
        }
        if (file.equals(graph.file())) {
            fresh = null;
            bad = null;
        } else if (!file.equals(bad)) {
            if (file.equals(fresh)) {
                serve(file);
            }
            fresh = file;
        }
    }

    private void serve(String file) {
        try {
            graph.replace(file);
            bad = null;
            loaded.increment();
            var names = graph.engine().supergraph().subgraphList().stream()
                    .map(Subgraph::name)
                    .toList();
            LOG.infof("the supergraph has changed; the subgraphs are now %s", names);
        } catch (SupergraphException e) {
            refuse(file, e.getMessage());
        }
    }

    private void refuse(String file, String why) {
        if (!file.equals(bad)) {
            bad = file;
            refused.increment();
            LOG.errorf("the changed supergraph is refused, the one before is still served: %s", why);
        }
    }
}
