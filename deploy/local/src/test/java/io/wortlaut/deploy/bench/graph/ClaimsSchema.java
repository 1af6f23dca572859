package io.wortlaut.deploy.bench.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.wortlaut.deploy.Installation;

/** The tables of claims-service, made by its own migrations. */
final class ClaimsSchema {

    private static final String MIGRATIONS = "/db/migration";
    private static final String FIRST = MIGRATIONS + "/V1__statements_and_actors.sql";

    private ClaimsSchema() {}

    static void create(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Installation.current().databaseInit())
                    .replace("${articles_password}", "articles")
                    .replace("${claims_password}", "claims"));
            statement.execute("set search_path = claims, public");
            for (String migration : migrations()) {
                statement.execute(migration);
            }
        }
    }

    private static List<String> migrations() throws IOException {
        // That of articles-service lies in a folder of the same name.
        URI first = URI.create(ClaimsSchema.class.getResource(FIRST).toString());
        if (!first.getScheme().equals("jar")) {
            return read(Path.of(first).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(first, Map.of())) {
            return read(jar.getPath(MIGRATIONS));
        }
    }

    private static List<String> read(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(files::add);
        }
        files.sort(Comparator.comparingInt(ClaimsSchema::version));
        List<String> scripts = new ArrayList<>();
        for (Path file : files) {
            scripts.add(Files.readString(file, StandardCharsets.UTF_8));
        }
        return scripts;
    }

    /** Those that are run again whenever they change come last. */
    private static int version(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("R__") ? Integer.MAX_VALUE : Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
