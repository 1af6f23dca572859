package io.wortlaut.claims.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.extraction.LanguageFolder;

/** What states and well-known organisations are elsewhere, by name; only what is sure. */
final class SameAs {

    /** One line an actor, by its name in the folder's language: kind, name, Wikidata item. */
    private static final String FILE = "same-as.txt";

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
        LanguageFolder.entriesOfAll(SameAs.class, FILE).stream()
                .map(line -> line.split(" \\| ", -1))
                .forEach(fields -> items.put(key(fields[0], fields[1]), fields[2]));
        return items;
    }

    private static String key(String kind, String name) {
        return kind + ' ' + NameKey.of(name).text();
    }
}
