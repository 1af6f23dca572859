package io.wortlaut.claims.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What states and well-known organisations are elsewhere, by name; only what is sure. */
final class SameAs {

    /** One line an actor: kind, name, Wikidata item; remarks after #. */
    private static final String FILE = "de/same-as.txt";

    private static final String CONCEPT = "http://www.wikidata.org/entity/";

    private static final Map<String, String> ITEMS = read();

    private SameAs() {}

    /** The concept URIs of the same; empty where none is known for sure. */
    static List<String> of(Actor actor) {
        String item = ITEMS.get(key(actor.kind().name(), actor.name()));
        return item == null ? List.of() : List.of(CONCEPT + item);
    }

    private static Map<String, String> read() {
        Map<String, String> items = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(SameAs.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", -1))
                    .forEach(fields -> items.put(key(fields[0], fields[1]), fields[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }

    private static String key(String kind, String name) {
        return kind + ' ' + NameKey.of(name).text();
    }
}
