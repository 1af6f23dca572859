package io.wortlaut.articles.cleanedtext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Data files beside the classes that use them. */
final class Resource {

    private Resource() {}

    /** The lines that say something: neither empty nor a comment. */
    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Resource.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static Set<String> words(String file) {
        Set<String> words = new LinkedHashSet<>();
        lines(file).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return words;
    }

    /** The lines of each part that begins with a name in brackets. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return sections;
    }
}
