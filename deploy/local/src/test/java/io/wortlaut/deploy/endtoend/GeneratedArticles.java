package io.wortlaut.deploy.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** As many invented articles as wanted, each with statements that no other has. */
final class GeneratedArticles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIRST = List.of("Almut", "Bertram", "Cordula", "Detlef", "Edeltraud");
    private static final List<String> LAST = List.of("Brönner", "Falkenrath", "Grüßhaber", "Ostwinkel", "Zettler");

    private GeneratedArticles() {}

    /** Writes the articles as NDJSON. */
    static Path write(Path file, int count) throws IOException {
        List<String> lines =
                IntStream.range(0, count).mapToObj(GeneratedArticles::line).toList();
        return Files.write(file, lines);
    }

    /** The words within the quotation marks of article {@code i}: one statement each. */
    static List<String> quotes(int i) {
        return List.of(
                "Die Brücke Nummer " + i + " wird bis zum Herbst saniert",
                "Für die Brücke Nummer " + i + " fehlt dem Kreis jeder Plan");
    }

    private static String line(int i) {
        String mayor = FIRST.get(i % 5) + " " + LAST.get(i / 5 % 5);
        String critic = FIRST.get((i + 2) % 5) + " " + LAST.get((i / 5 + 3) % 5);
        String text = """
                Streit um Brücke %d

                „%s“, sagte Ratsmitglied %s am Montag im Rathaus.

                „%s“, sagte dagegen Ratsmitglied %s.
                """.formatted(i, quotes(i).get(0), mayor, quotes(i).get(1), critic);
        try {
            return JSON.writeValueAsString(
                    Map.of("url", "https://bruecken.example/" + i, "outlet", "Brückenbote", "text", text));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
