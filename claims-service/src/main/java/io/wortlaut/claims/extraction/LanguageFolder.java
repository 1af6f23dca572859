package io.wortlaut.claims.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The data files of one language. Text files have one entry a line, fields divided by {@code |}, remarks after {@code #}. */
public final class LanguageFolder {

    private final String language;

    /** @param language BCP 47 tag, which is the name of the folder */
    public LanguageFolder(String language) {
        this.language = language;
    }

    /** The entries of a file, each divided into trimmed fields. */
    public List<List<String>> rows(String file) {
        return lines(file).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** The entries of a file of words by kind: the first field is the kind, the second its words. */
    public Map<String, List<String>> table(String file) {
        Map<String, List<String>> table = new HashMap<>();
        for (List<String> row : rows(file)) {
            table.computeIfAbsent(row.get(0), kind -> new ArrayList<>())
                    .addAll(Arrays.asList(row.get(1).split("\\s+")));
        }
        return table;
    }

    /** What the language is read with, out of its settings. */
    public String setting(String name) {
        return rows("language.txt").stream()
                .filter(row -> row.get(0).equals(name))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("language.txt has no " + name));
    }

    /** The entries of a file of single words. */
    public Set<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The entries of a file, without remarks and empty lines. */
    public List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** All bytes of a file. */
    public byte[] bytes(String file) {
        String path = language + "/" + file;
        try (InputStream in = LanguageFolder.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
