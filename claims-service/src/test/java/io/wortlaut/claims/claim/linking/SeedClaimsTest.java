package io.wortlaut.claims.claim.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.claims.extraction.Span;

/** Real articles, read by the extractor and linked, beside what people say they claim. They lie outside the repository. */
@EnabledIf("areThere")
class SeedClaimsTest {

    private static final Path SHARED = Path.of("../../shared");
    private static final Path GOLD = SHARED.resolve("gold/seed-statements.json");
    private static final double FOUND = 0.5;

    private static final Map<String, Member> MEMBERS = new TreeMap<>();

    /** @param stances by claim */
    private record Member(String article, Map<String, Stance> stances, Proposition proposition) {

        boolean sharesClaim(Member other) {
            return !Collections.disjoint(stances.keySet(), other.stances.keySet());
        }
    }

    static boolean areThere() {
        return Files.isRegularFile(GOLD);
    }

    @BeforeAll
    static void read() throws IOException {
        JsonNode gold = new ObjectMapper().readTree(GOLD.toFile());
        Extractors extractor = new Extractors();
        PropositionReader reader = PropositionReader.of("de");
        for (Map.Entry<String, JsonNode> article : gold.get("articles").properties()) {
            String text = Files.readString(SHARED.resolve("seeds")
                    .resolve(article.getValue().get("file").asText()));
            Extraction extraction = extractor.extract(new Document(text, List.of(), "de", null));
            List<ExtractedStatement> statements = PropositionReader.outermost(extraction);
            List<Proposition> propositions = reader.read(text, extraction);
            Set<Integer> taken = new HashSet<>();
            for (JsonNode statement : gold.get("statements")) {
                if (statement.get("article").asText().equals(article.getKey())) {
                    int best = best(statement, statements, taken);
                    if (best >= 0) {
                        taken.add(best);
                        MEMBERS.put(
                                statement.get("id").asText(),
                                new Member(article.getKey(), stances(statement), propositions.get(best)));
                    }
                }
            }
        }
    }

    private static Map<String, Stance> stances(JsonNode statement) {
        Map<String, Stance> stances = new TreeMap<>();
        statement
                .get("claims")
                .properties()
                .forEach(claim -> stances.put(
                        claim.getKey(), Stance.valueOf(claim.getValue().asText())));
        return stances;
    }

    /** The found statement that shares the most characters; -1 if none shares half of them. */
    private static int best(JsonNode gold, List<ExtractedStatement> statements, Set<Integer> taken) {
        Span span =
                new Span(gold.get("startUtf16").asInt(), gold.get("endUtf16").asInt());
        int best = -1;
        double highest = FOUND;
        for (int i = 0; i < statements.size(); i++) {
            int common = 0;
            int length = 0;
            for (Span piece : statements.get(i).content()) {
                common += Math.max(0, Math.min(piece.end(), span.end()) - Math.max(piece.start(), span.start()));
                length += piece.end() - piece.start();
            }
            double f1 = 2.0 * common / (length + span.end() - span.start());
            if (f1 >= highest && !taken.contains(i)) {
                best = i;
                highest = f1;
            }
        }
        return best;
    }

    @Test
    void noDenialIsTakenForAnAssertion() {
        Stances stances = new Stances();
        List<Member> denials = MEMBERS.values().stream()
                .filter(member -> member.stances().containsValue(Stance.DENIES))
                .toList();

        assertThat(denials).hasSizeGreaterThanOrEqualTo(2);
        assertThat(denials)
                .extracting(member -> stances.of(member.proposition()))
                .doesNotContain(Stance.ASSERTS);
    }

    @Test
    void stancesAreRight() {
        Stances stances = new Stances();
        List<Member> claimed = MEMBERS.values().stream()
                .filter(member -> !member.stances().isEmpty())
                .toList();
        long right = claimed.stream()
                .filter(member -> member.stances().containsValue(stances.of(member.proposition())))
                .count();

        assertThat((double) right / claimed.size()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theOrderOfStatementsMakesNoDifference() {
        List<String> keys = new ArrayList<>(MEMBERS.keySet());
        List<List<String>> claims = Partition.of(keys, edges(keys), Linker.THRESHOLD);
        Collections.reverse(keys);

        assertThat(Partition.of(keys, edges(keys), Linker.THRESHOLD)).isEqualTo(claims);
    }

    @Test
    void claimsTellMoreThanThatAllIsAboutOneMatter(TestReporter reporter) {
        List<String> keys = new ArrayList<>(MEMBERS.keySet());
        double found = pairsF1(Partition.of(keys, edges(keys), Linker.THRESHOLD));

        reporter.publishEntry("F1 of pairs of statements about one claim", String.format(Locale.ROOT, "%.3f", found));
        assertThat(found).isGreaterThan(1.5 * pairsF1(List.of(keys)));
    }

    private static double pairsF1(List<List<String>> claims) {
        int right = 0;
        int found = 0;
        for (List<String> claim : claims) {
            for (int i = 0; i < claim.size(); i++) {
                for (int j = 0; j < i; j++) {
                    found++;
                    right += MEMBERS.get(claim.get(i)).sharesClaim(MEMBERS.get(claim.get(j))) ? 1 : 0;
                }
            }
        }
        int gold = 0;
        List<Member> all = List.copyOf(MEMBERS.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                gold += all.get(i).sharesClaim(all.get(j)) ? 1 : 0;
            }
        }
        return 2.0 * right / (found + gold);
    }

    private static List<Edge> edges(List<String> keys) {
        Linker linker = new Linker();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < i; j++) {
                Member one = MEMBERS.get(keys.get(i));
                Member other = MEMBERS.get(keys.get(j));
                boolean together = one.article().equals(other.article());
                if (together || Topics.areComparable(one.proposition(), other.proposition())) {
                    String first = keys.get(i);
                    String second = keys.get(j);
                    linker.link(one.proposition(), other.proposition(), together)
                            .ifPresent(link -> edges.add(
                                    first.compareTo(second) < 0
                                            ? Edge.of(first, second, link)
                                            : Edge.of(second, first, link)));
                }
            }
        }
        return edges;
    }
}
