package io.wortlaut.gateway.http;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.smallrye.config.ConfigMapping;
import io.vertx.core.MultiMap;

import io.wortlaut.gateway.execution.HoldingLabels;

/** Decides for each request which labels of progressive {@code @override}s hold. */
@Singleton
class ProgressiveOverrides {
    private final Set<String> always;
    private final @Nullable String header;

    /** Which labels hold, those aside that are percentages. */
    @ConfigMapping(prefix = "wortlaut.gateway.override")
    interface Config {
        /** Labels that hold for all requests. */
        Optional<Set<String>> labels();

        /** A header by which a request names more of them, with commas between. None if not set. */
        Optional<String> header();
    }

    ProgressiveOverrides(Config config) {
        this.always = config.labels().orElse(Set.of());
        this.header = config.header().orElse(null);
    }

    HoldingLabels decide(MultiMap headers) {
        return new HoldingLabels(
                named(headers), () -> ThreadLocalRandom.current().nextDouble(100));
    }

    private Set<String> named(MultiMap headers) {
        var sent = header == null ? null : headers.get(header);
        if (sent == null) {
            return always;
        }
        var named = new HashSet<>(always);
        Arrays.stream(sent.split(",")).map(String::strip).forEach(named::add);
        return named;
    }
}
