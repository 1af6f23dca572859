package io.wortlaut.claims.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;

/** States with their capitals and adjectives, organisations and media known by name. */
public final class Gazetteer {

    private record Entry(List<String> words, Known known) {}

    /** By first word; the longest first. */
    private final Map<String, List<Entry>> entries = new HashMap<>();

    private final Map<String, Known> byAdjective = new HashMap<>();

    private final Map<String, List<String>> endings;

    public Gazetteer(LanguageFolder language) {
        endings = language.table("endings.txt");
        for (List<String> row : language.rows("states.txt")) {
            String name = row.get(0);
            add(name, new Known(name, PartyKind.STATE, "name", null));
            each(row.get(2), form -> add(form, new Known(name, PartyKind.STATE, "alias", null)));
            each(row.get(3), form -> add(form, new Known(name, PartyKind.STATE, "metonym", null)));
            each(row.get(4), stem -> addAdjective(stem, new Known(name, PartyKind.STATE, "alias", null)));
        }
        for (List<String> row : language.rows("organizations.txt")) {
            String organOf = row.get(2).isEmpty() ? null : row.get(2);
            add(row.get(0), new Known(row.get(0), PartyKind.ORGANIZATION, "name", organOf));
            each(row.get(1), form -> add(form, new Known(row.get(0), PartyKind.ORGANIZATION, "alias", organOf)));
            each(row.get(3), form -> add(form, new Known(row.get(0), PartyKind.ORGANIZATION, "metonym", organOf)));
        }
        for (List<String> row : language.rows("media.txt")) {
            add(row.get(0), new Known(row.get(0), PartyKind.MEDIUM, "name", null));
            each(row.get(1), form -> add(form, new Known(row.get(0), PartyKind.MEDIUM, "alias", null)));
        }
        entries.values()
                .forEach(list -> list.sort(
                        (a, b) -> Integer.compare(b.words().size(), a.words().size())));
    }

    private static void each(String field, java.util.function.Consumer<String> action) {
        Arrays.stream(field.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .forEach(action);
    }

    private void add(String form, Known known) {
        List<String> words = List.of(form.split(" "));
        entries.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Entry(words, known));
    }

    private void addAdjective(String stem, Known known) {
        byAdjective.putIfAbsent(stem, known);
        for (String ending : endings.getOrDefault("ADJECTIVE", List.of())) {
            byAdjective.putIfAbsent(stem + ending, known);
        }
    }

    /** The longest known name that begins at the word, also in the genitive. */
    public Optional<Known.Found> at(TaggedText text, int i, int limit) {
        String first = text.word(i).text();
        Optional<Known.Found> found = at(text, i, limit, first);
        return found.isEmpty() && ends(first, "GENITIVE") && first.length() > 3
                ? at(text, i, limit, withoutGenitive(first))
                : found;
    }

    private Optional<Known.Found> at(TaggedText text, int i, int limit, String first) {
        for (Entry entry : entries.getOrDefault(first, List.of())) {
            int to = i + entry.words().size();
            boolean all = to <= limit;
            for (int k = 1; all && k < entry.words().size(); k++) {
                String word = text.word(i + k).text();
                all = word.equals(entry.words().get(k))
                        || (k == entry.words().size() - 1
                                && withoutGenitive(word).equals(entry.words().get(k)));
            }
            if (all) {
                return Optional.of(new Known.Found(entry.known(), to));
            }
        }
        return Optional.empty();
    }

    private boolean ends(String word, String kind) {
        for (String ending : endings.getOrDefault(kind, List.of())) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private String withoutGenitive(String word) {
        return ends(word, "GENITIVE_OR_MARK") ? word.substring(0, word.length() - 1) : word;
    }

    /** The state that an adjective means ("nordkoreanischen"). */
    public Optional<Known> byAdjective(Word word) {
        return Optional.ofNullable(byAdjective.get(word.lower()));
    }

    /** What the first part of a compound means ("US-Außenminister"). */
    public Optional<Known> byPrefix(Word word) {
        int hyphen = word.text().indexOf('-');
        if (hyphen < 2) {
            return Optional.empty();
        }
        return entries.getOrDefault(word.text().substring(0, hyphen), List.of()).stream()
                .filter(entry -> entry.words().size() == 1)
                .map(Entry::known)
                .findFirst();
    }

    /** Whether a single word is such a name. */
    public boolean isState(String word) {
        return isStateName(word) || (ends(word, "GENITIVE") && isStateName(withoutGenitive(word)));
    }

    private boolean isStateName(String word) {
        return entries.getOrDefault(word, List.of()).stream()
                .anyMatch(entry -> entry.words().size() == 1 && entry.known().kind() == PartyKind.STATE);
    }
}
