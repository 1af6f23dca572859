package io.wortlaut.gateway.http;

import java.util.OptionalInt;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;

/**
 * One event loop for each core, unless the settings say otherwise. Nothing here blocks one, so more would only take the core
 * from each other: a request that goes from one to the next costs two switches.
 */
@Singleton
class EventLoops implements VertxOptionsCustomizer {
    private final OptionalInt configured;

    EventLoops(@ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") OptionalInt configured) {
        this.configured = configured;
    }

    @Override
    public void accept(VertxOptions options) {
        options.setEventLoopPoolSize(configured.orElse(Runtime.getRuntime().availableProcessors()));
    }
}
