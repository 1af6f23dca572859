package io.wortlaut.claims.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;

/** Reads documents of the German Wikinews quotation corpus: one JSON file each, offsets in code points. */
public final class WikinewsCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WikinewsCorpus() {}

    /** Whether the folder has files of this kind. */
    public static boolean isIn(Path folder) {
        return !files(folder).isEmpty();
    }

    /** @throws IllegalArgumentException for a file that is not of the corpus' format, naming it */
    public static List<AnnotatedDocument> read(Path folder) {
        return files(folder).stream().map(WikinewsCorpus::document).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static AnnotatedDocument document(Path file) {
        String name = file.getFileName().toString();
        try {
            JsonNode json = JSON.readTree(file.toFile());
            String text = json.required("originalText").asText();
            List<Span> tokens = new ArrayList<>();
            json.required("tokens").forEach(token -> tokens.add(span(token, text)));
            List<Annotation> statements = new ArrayList<>();
            json.required("annotations").forEach(row -> statements.add(annotation(row, text)));
            return new AnnotatedDocument(name, name, null, text, List.of(), tokens, statements);
        } catch (IOException | IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    name + " is not a document of the Wikinews quotation corpus: " + failure.getMessage(), failure);
        }
    }

    private static Annotation annotation(JsonNode row, String text) {
        Map<Part, List<Span>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String key = part == Part.CONTENT ? "quote" : part.name().toLowerCase(Locale.ROOT);
            List<Span> spans = new ArrayList<>();
            row.path(key).path("spans").forEach(span -> spans.add(span(span, text)));
            parts.put(part, spans);
        }
        return new Annotation(
                form(row.required("type").asText()), row.path("isNested").asBoolean(), parts, null);
    }

    private static Span span(JsonNode node, String text) {
        return new Span(
                text.offsetByCodePoints(0, node.required("charBegin").asInt()),
                text.offsetByCodePoints(0, node.required("charEnd").asInt()));
    }

    /** "IndirectFreeIndirect" is written in camel case there. */
    private static Form form(String type) {
        return Form.valueOf(type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }
}
