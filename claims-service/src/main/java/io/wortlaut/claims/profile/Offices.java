package io.wortlaut.claims.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.extraction.LanguageFolder;

/** Which titles are offices of which nobody holds two in one organisation. */
final class Offices {

    /** On an office that a woman holds. */
    private static final Set<String> FEMININE = LanguageFolder.endingsOfAll("FEMININE");

    private static final Map<String, Integer> OFFICES = read();

    private Offices() {}

    /** Whether nobody holds both together; not when one of them is no office that is known. */
    static boolean exclude(String title, String other) {
        Optional<Integer> one = office(title);
        return one.isPresent()
                && office(other).filter(office -> !office.equals(one.get())).isPresent();
    }

    private static Optional<Integer> office(String title) {
        String folded = NameKey.of(title).text();
        String noun = folded.substring(folded.lastIndexOf(' ') + 1);
        return longestEnd(folded).or(() -> FEMININE.stream()
                .filter(noun::endsWith)
                .map(ending -> OFFICES.get(noun.substring(0, noun.length() - ending.length())))
                .filter(Objects::nonNull)
                .findFirst());
    }

    /** "former prime minister" is an office by its last two words, "Ministerpräsident" by its last. */
    private static Optional<Integer> longestEnd(String title) {
        int at = 0;
        while (at >= 0) {
            Integer office = OFFICES.get(title.substring(at));
            if (office != null) {
                return Optional.of(office);
            }
            int space = title.indexOf(' ', at);
            at = space < 0 ? -1 : space + 1;
        }
        return Optional.empty();
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> offices = new HashMap<>();
        List<String> lines = LanguageFolder.entriesOfAll(Offices.class, "offices.txt");
        for (int i = 0; i < lines.size(); i++) {
            List<String> names = Arrays.stream(lines.get(i).split(";"))
                    .map(name -> NameKey.of(name).text())
                    .toList();
            // What two languages call alike is one office.
            int office = names.stream()
                    .filter(offices::containsKey)
                    .map(offices::get)
                    .findFirst()
                    .orElse(i);
            names.forEach(name -> offices.put(name, office));
        }
        return offices;
    }
}
