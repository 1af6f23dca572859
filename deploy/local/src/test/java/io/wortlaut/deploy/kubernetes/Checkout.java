package io.wortlaut.deploy.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of this repository, named from its top folder. */
public final class Checkout {

    private static final Path TOP = top(Path.of("").toAbsolutePath());

    private Checkout() {}

    public static Path path(String name) {
        return TOP.resolve(name);
    }

    public static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The cells of the table rows below a heading of a Markdown file, without the table's head. */
    static List<List<String>> table(String file, String heading) {
        List<List<String>> rows = text(file)
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("|"))
                .map(line -> List.of(line.substring(1).replace("`", "").split("\\|")))
                .map(cells -> cells.stream().map(String::strip).toList())
                .toList();
        if (rows.size() < 3) {
            throw new IllegalArgumentException(file + " has no table below '" + heading + "'");
        }
        return rows.subList(2, rows.size());
    }

    private static Path top(Path folder) {
        return Files.exists(folder.resolve("mvnw")) ? folder : top(folder.getParent());
    }
}
