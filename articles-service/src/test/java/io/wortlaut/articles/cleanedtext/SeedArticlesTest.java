package io.wortlaut.articles.cleanedtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Real pages, which are other people's text and therefore not part of the repository. */
class SeedArticlesTest {

    private static final Path SHARED = Path.of("../../shared");

    @BeforeEach
    void skipWhereAbsent() {
        assumeTrue(Files.isDirectory(SHARED.resolve("seeds")), "no seed articles beside the repository");
    }

    @Test
    void putsEveryGoldStatementIntoItsZone() throws IOException {
        JsonNode gold = new ObjectMapper()
                .readTree(SHARED.resolve("gold/seed-statements.json").toFile());
        SoftAssertions softly = new SoftAssertions();

        for (JsonNode statement : gold.get("statements")) {
            String file = gold.at("/articles/" + statement.get("article").asText() + "/file")
                    .asText();
            String original = Files.readString(SHARED.resolve("seeds").resolve(file));
            CleanedArticle article = Cleaner.cleanText(original);
            int start = article.content().toText(statement.get("startUtf16").asInt());

            softly.assertThat(zoneAt(article, start))
                    .as(statement.get("id").asText())
                    .isEqualTo(Zone.valueOf(statement.get("zone").asText()));
        }

        softly.assertAll();
    }

    @Test
    void mapsEveryZoneBackToTheSameCharacters() throws IOException {
        try (Stream<Path> seeds = Files.list(SHARED.resolve("seeds"))) {
            for (Path seed : seeds.toList()) {
                CleanedArticle article = Cleaner.cleanText(Files.readString(seed));

                assertThat(article.zones()).isNotEmpty().allSatisfy(zone -> {
                    Span span = article.content().toOriginal(new Span(zone.start(), zone.end()));
                    String read = Cleaning.clean(span.of(article.content().original()))
                            .text();
                    assertThat(read).isEqualTo(zone.of(article.text()).strip());
                });
            }
        }
    }

    private static Zone zoneAt(CleanedArticle article, int offset) {
        return article.zones().stream()
                .filter(zone -> zone.start() <= offset && offset < zone.end())
                .map(ZoneSpan::zone)
                .findFirst()
                .orElseThrow();
    }
}
