package io.wortlaut.deploy.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.deploy.kubernetes.Checkout;

/** The sample articles and their list agree, and the list can be sent as it is. */
class SampleDataTest {

    private static final Path FOLDER = Checkout.path("deploy/sample-data");

    /** What POST /articles takes as query parameters. */
    private static final Set<String> PARAMETERS =
            Set.of("url", "headline", "outlet", "language", "publishedAt", "retrievedAt");

    private static final Pattern LINK = Pattern.compile("https?://([^/\"\\s]+)");

    private final List<JsonNode> manifest = lines(FOLDER.resolve("articles.ndjson"));

    @Test
    void theListNamesEveryFileOnce() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            List<String> present = files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .filter(name -> name.contains("/"))
                    .toList();

            assertThat(manifest.stream().map(entry -> entry.path("file").asText()))
                    .containsExactlyInAnyOrderElementsOf(present);
        }
    }

    @Test
    void everyOtherMemberIsAParameterOfTheIntake() {
        assertThat(manifest).allSatisfy(entry -> {
            Set<String> members = new HashSet<>();
            entry.fieldNames().forEachRemaining(members::add);
            members.remove("file");
            assertThat(PARAMETERS).containsAll(members);
        });
    }

    @Test
    void datesAreDates() {
        assertThat(articles())
                .filteredOn(article -> article.has("publishedAt"))
                .hasSizeGreaterThan(20)
                .allSatisfy(article ->
                        assertThat(date(article.path("publishedAt").asText())).isAfter(LocalDate.of(2026, 1, 1)));
    }

    private static LocalDate date(String text) {
        return text.contains("T") ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
    }

    @Test
    void mostAreGerman() {
        assertThat(articles())
                .filteredOn(article -> article.path("language").asText().equals("de"))
                .hasSizeGreaterThanOrEqualTo(24);
        assertThat(articles())
                .filteredOn(article -> article.path("language").asText().equals("en"))
                .hasSize(2);
    }

    @Test
    void onePageHasTwoVersions() {
        List<String> urls =
                articles().stream().map(article -> article.path("url").asText()).toList();

        assertThat(urls).hasSize(new HashSet<>(urls).size() + 1);
    }

    @Test
    void nothingPointsAtARealHost() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher link = LINK.matcher(Files.readString(file));
                while (link.find()) {
                    assertThat(link.group(1))
                            .as(file.toString())
                            .matches(host -> host.endsWith(".example") || host.equals("schema.org"));
                }
            }
        }
        assertThat(articles()).allSatisfy(article -> assertThat(
                        URI.create(article.path("url").asText()).getHost())
                .endsWith(".example"));
    }

    /** Every article, those of the NDJSON files one by one. */
    private List<JsonNode> articles() {
        List<JsonNode> articles = new ArrayList<>();
        for (JsonNode entry : manifest) {
            String file = entry.path("file").asText();
            if (file.endsWith(".ndjson")) {
                articles.addAll(lines(FOLDER.resolve(file)));
            } else {
                articles.add(entry);
            }
        }
        return articles;
    }

    private static List<JsonNode> lines(Path file) {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                lines.add(json.readTree(line));
            }
        } catch (IOException failure) {
            throw new AssertionError(file.toString(), failure);
        }
        return lines;
    }
}
