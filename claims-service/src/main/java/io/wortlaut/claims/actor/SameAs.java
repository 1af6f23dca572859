package io.wortlaut.claims.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.PartyKind;

/** What states and well-known organisations are elsewhere, by name; only what is sure. */
final class SameAs {

    /** One line an actor, by its name in the folder's language: kind, name, Wikidata item. */
    private static final String FILE = "same-as.txt";

    private static final String CONCEPT = "http://www.wikidata.org/entity/";

    private static final Map<String, String> ITEMS = read();
    /** What the first language that names it calls each item. */
    private static final Map<String, String> NAMES = names();

    private SameAs() {}

    /** The concept URIs of the same; empty where none is known for sure. */
    static List<String> of(Actor actor) {
        String item = ITEMS.get(key(actor.kind().name(), actor.name()));
        return item == null ? List.of() : List.of(CONCEPT + item);
    }

    /** "Norway", "Norwegen": one name for what has several in several languages; any other name as it is. */
    static String name(PartyKind kind, String name) {
        String item = ITEMS.get(key(kind.name(), name));
        return item == null ? name : NAMES.get(item);
    }

    private static Map<String, String> read() {
        Map<String, String> items = new HashMap<>();
        rows().forEach(fields -> items.put(key(fields[0], fields[1]), fields[2]));
        return items;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        rows().forEach(fields -> names.putIfAbsent(fields[2], fields[1]));
        return names;
    }

    private static Stream<String[]> rows() {
        return LanguageFolder.entriesOfAll(SameAs.class, FILE).stream().map(line -> line.split(" \\| ", -1));
    }

    private static String key(String kind, String name) {
        return kind + ' ' + NameKey.of(name).text();
    }
}
