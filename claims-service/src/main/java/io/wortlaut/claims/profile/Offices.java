package io.wortlaut.claims.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.wortlaut.claims.actor.NameKey;

/** Which titles are offices of which nobody holds two in one organisation. */
final class Offices {

    private static final String FILE = "de/offices.txt";
    private static final String FEMININE = "in";

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
        return Optional.ofNullable(OFFICES.get(noun))
                .or(() -> noun.endsWith(FEMININE)
                        ? Optional.ofNullable(OFFICES.get(noun.substring(0, noun.length() - FEMININE.length())))
                        : Optional.empty());
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> offices = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Offices.class.getResourceAsStream(FILE), FILE)) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                int office = i;
                Arrays.stream(lines.get(i).split(";"))
                        .forEach(name -> offices.put(NameKey.of(name).text(), office));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return offices;
    }
}
