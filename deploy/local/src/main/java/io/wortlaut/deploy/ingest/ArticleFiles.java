package io.wortlaut.deploy.ingest;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.deploy.CommandFailure;

/** Reads the articles that paths name, in the order of the paths and, within a folder, of the file names. */
final class ArticleFiles {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "htm", "text/html; charset=utf-8",
            "json", "application/json");

    private final ObjectMapper json = new ObjectMapper();

    List<ArticleRequest> read(List<Path> paths) {
        List<ArticleRequest> requests = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                filesBelow(path).forEach(file -> requests.addAll(readFile(file)));
            } else if (Files.isReadable(path)) {
                requests.addAll(readFile(path));
            } else {
                throw new CommandFailure("there is no readable file " + path);
            }
        }
        return requests;
    }

    private static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> MEDIA_TYPES.containsKey(ending(file))
                            || ending(file).equals("ndjson"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new CommandFailure("the folder " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private List<ArticleRequest> readFile(Path file) {
        if (ending(file).equals("ndjson")) {
            return readLines(file);
        }
        return List.of(request(file, Map.of()));
    }

    private static ArticleRequest request(Path file, Map<String, String> metadata) {
        String mediaType = MEDIA_TYPES.get(ending(file));
        if (mediaType == null) {
            throw new CommandFailure(
                    "what kind of article " + file + " is cannot be told; known endings: .txt, .html, .json, .ndjson");
        }
        return new ArticleRequest(file.toString(), mediaType, BodyPublishers.ofByteArray(bytes(file)), metadata);
    }

    private List<ArticleRequest> readLines(Path file) {
        List<ArticleRequest> requests = new ArrayList<>();
        int number = 0;
        for (String line :
                new String(bytes(file), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                requests.addAll(readLine(file, number, line));
            }
        }
        return requests;
    }

    private List<ArticleRequest> readLine(Path file, int number, String line) {
        try {
            JsonNode article = json.readTree(line);
            if (!article.hasNonNull("file")) {
                return List.of(new ArticleRequest(
                        file + ":" + number, "application/json", BodyPublishers.ofString(line), Map.of()));
            }
            Path named = file.resolveSibling(article.get("file").asText());
            if (ending(named).equals("ndjson")) {
                return readLines(named);
            }
            Map<String, String> metadata = new TreeMap<>();
            article.properties().stream()
                    .filter(field ->
                            !field.getKey().equals("file") && !field.getValue().isNull())
                    .forEach(field ->
                            metadata.put(field.getKey(), field.getValue().asText()));
            return List.of(request(named, metadata));
        } catch (JsonProcessingException failure) {
            throw new CommandFailure(
                    "line " + number + " of " + file + " is not JSON: " + failure.getOriginalMessage(), failure);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new CommandFailure(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
