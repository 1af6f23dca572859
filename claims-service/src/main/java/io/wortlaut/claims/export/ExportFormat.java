package io.wortlaut.claims.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.claims.connection.InvalidArgumentException;

/** The formats that statements leave the service in. */
enum ExportFormat {
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        StatementWriter writer(OutputStream out, ObjectMapper json, Feed feed) throws IOException {
            return new NdjsonWriter(out, json);
        }
    },
    CSV("text/csv;charset=utf-8;header=present", "csv") {
        @Override
        StatementWriter writer(OutputStream out, ObjectMapper json, Feed feed) throws IOException {
            return new CsvWriter(out);
        }
    },
    JSONLD("application/ld+json", "jsonld") {
        @Override
        StatementWriter writer(OutputStream out, ObjectMapper json, Feed feed) throws IOException {
            return new JsonLdWriter(out, json);
        }
    },
    STIX("application/stix+json;version=2.1", "json") {
        @Override
        StatementWriter writer(OutputStream out, ObjectMapper json, Feed feed) throws IOException {
            return new StixWriter(out, json);
        }
    },
    ATOM("application/atom+xml;charset=utf-8", "atom") {
        @Override
        StatementWriter writer(OutputStream out, ObjectMapper json, Feed feed) throws IOException {
            return new AtomWriter(out, feed);
        }
    };

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /**
     * Where a file that refers to itself is to be had.
     *
     * @param self its address
     * @param page the address of a page, before its cursor
     */
    record Feed(String self, String page) {}

    /** Begins a file. */
    abstract StatementWriter writer(OutputStream out, ObjectMapper json, Feed feed) throws IOException;

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return "statements." + extension;
    }

    /**
     * The format of this name, in whatever case.
     *
     * @throws InvalidArgumentException for another
     */
    static ExportFormat of(String name) {
        Optional<ExportFormat> found = Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst();
        return found.orElseThrow(() -> new InvalidArgumentException("'format' must be one of "
                + Arrays.stream(values())
                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", not " + name));
    }
}
