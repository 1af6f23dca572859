package io.wortlaut.claims;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A language case in a data file: the lines that are given, then dashes, then what is expected.
 *
 * @param name the file's path below its folder
 */
public record Scenario(String name, List<String> given, String expected) {

    /** All in a folder beside the test's class, by name. */
    public static List<Scenario> below(Class<?> test, String folder) throws IOException, URISyntaxException {
        Path root = Path.of(test.getResource(folder).toURI());
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String[] parts = Files.readString(file).split("----\n", 2);
                scenarios.add(new Scenario(
                        root.relativize(file).toString(), parts[0].lines().toList(), parts[1].strip()));
            }
        }
        return scenarios;
    }

    @Override
    public String toString() {
        return name;
    }
}
