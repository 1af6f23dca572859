package io.wortlaut.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.wortlaut.gateway.execution.JsonValues;

/** What the access log says from now on. */
public final class AccessLogLines implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger("io.wortlaut.gateway.access");

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public AccessLogLines() {
        LOGGER.addHandler(handler);
    }

    /** The next line, when it comes. */
    public Map<?, ?> next() throws Exception {
        var line = lines.poll(10, TimeUnit.SECONDS);
        assertThat(line).isNotNull();
        return (Map<?, ?>) JsonValues.read(line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        LOGGER.removeHandler(handler);
    }
}
