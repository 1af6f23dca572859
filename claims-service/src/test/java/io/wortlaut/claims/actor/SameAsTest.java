package io.wortlaut.claims.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The file of Wikidata items. */
class SameAsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "wortlaut", "claims");

    @Test
    void everyItemIsWellFormedAndOfOneActor() throws IOException {
        List<List<String>> rows = rows(RESOURCES.resolve("actor/de/same-as.txt"));

        assertThat(rows).hasSizeGreaterThan(200).allSatisfy(row -> {
            assertThat(row).hasSize(3);
            assertThat(row.get(2)).matches("Q[1-9][0-9]*");
        });
        assertThat(rows.stream().map(row -> row.get(2))).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> row.get(0) + row.get(1))).doesNotHaveDuplicates();
    }

    @Test
    void everyNameIsOneThatActorsAreShownUnder() throws IOException {
        List<String> states = names("extraction/de/states.txt");
        List<String> organizations = names("extraction/de/organizations.txt");

        assertThat(rows(RESOURCES.resolve("actor/de/same-as.txt")))
                .allSatisfy(row -> assertThat(row.get(0).equals("STATE") ? states : organizations)
                        .contains(row.get(1)));
    }

    @Test
    void anActorOfAnotherKindIsNotMeant() {
        assertThat(SameAs.of(new Actor("1", "Frankreich", ActorKind.STATE)))
                .containsExactly("http://www.wikidata.org/entity/Q142");
        assertThat(SameAs.of(new Actor("1", "Frankreich", ActorKind.ORGANIZATION)))
                .isEmpty();
    }

    private static List<String> names(String file) throws IOException {
        return rows(RESOURCES.resolve(file)).stream().map(List::getFirst).toList();
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split("\\|", -1)).stream()
                        .map(String::strip)
                        .collect(Collectors.toList()))
                .toList();
    }
}
