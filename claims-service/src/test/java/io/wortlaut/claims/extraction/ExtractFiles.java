package io.wortlaut.claims.extraction;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Prints the statements of text files, or of files of the German Wikinews quotation corpus, as JSON lines: for the
 * scorers and for looking at. Zones may stand in {@code FILE.zones}, one {@code ZONE start end} a line.
 */
final class ExtractFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtractFiles() {}

    public static void main(String[] args) throws IOException {
        Extractor extractor = new Extractors();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String arg : args) {
            for (Path file : files(Path.of(arg))) {
                out.println(line(extractor, file));
            }
        }
        out.flush();
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (var list = Files.list(path)) {
            return list.filter(file -> file.toString().matches(".*\\.(txt|json)"))
                    .sorted()
                    .toList();
        }
    }

    private static String line(Extractor extractor, Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".json")) {
            text = JSON.readTree(text).get("originalText").asText();
        }
        Document document = new Document(text, zones(file), "de", null);
        ObjectNode row = JSON.createObjectNode().put("file", file.getFileName().toString());
        ArrayNode statements = row.putArray("statements");
        for (ExtractedStatement statement : extractor.extract(document).statements()) {
            add(statements.addObject(), statement);
        }
        return JSON.writeValueAsString(row);
    }

    private static List<ZonedSpan> zones(Path file) throws IOException {
        List<ZonedSpan> zones = new ArrayList<>();
        Path zoneFile = Path.of(System.getProperty("zones", "."), file.getFileName() + ".zones");
        if (Files.exists(zoneFile)) {
            for (String line : Files.readAllLines(zoneFile)) {
                String[] parts = line.split(" ");
                zones.add(new ZonedSpan(
                        Zone.valueOf(parts[0]), new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))));
            }
        }
        return zones;
    }

    private static void add(ObjectNode node, ExtractedStatement statement) {
        node.put("form", statement.form().name());
        node.put("quoteType", statement.quoteType().name());
        node.put("act", statement.act().name());
        spans(node, "content", statement.content());
        spans(node, "cue", statement.cue());
        spans(node, "speaker", statement.speaker());
        spans(node, "addressee", statement.addressee());
        spans(node, "frame", statement.frame());
        names(node, "speakers", statement.speakers());
        names(node, "onBehalfOf", statement.onBehalfOf());
        names(node, "addressees", statement.addressees());
        names(node, "via", statement.via());
        node.put("verb", statement.reportingVerb());
        node.put("zone", statement.zone().name());
        node.put("confidence", statement.confidence());
        node.put("nested", statement.enclosing() != null);
    }

    private static void spans(ObjectNode node, String name, List<Span> spans) {
        ArrayNode array = node.putArray(name);
        spans.forEach(span -> array.addObject().put("start", span.start()).put("end", span.end()));
    }

    private static void names(ObjectNode node, String name, List<Party> parties) {
        ArrayNode array = node.putArray(name);
        for (Party party : parties) {
            array.add(
                    party.members().isEmpty()
                            ? party.name()
                            : party.name() + ": "
                                    + party.members().stream().map(Party::name).collect(Collectors.joining(", ")));
        }
    }
}
