package io.wortlaut.articles.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Finds the paragraph in which an article says that an earlier version of it was wrong. */
final class Corrections {

    private static final Pattern NOTICE = notice("corrections.txt");

    private Corrections() {}

    /** The first such paragraph; null when there is none. */
    static @Nullable String find(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> NOTICE.matcher(line).find())
                .findFirst()
                .orElse(null);
    }

    private static Pattern notice(String file) {
        try (InputStream in = Objects.requireNonNull(Corrections.class.getResourceAsStream(file), file)) {
            String any = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.joining("|"));
            return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
