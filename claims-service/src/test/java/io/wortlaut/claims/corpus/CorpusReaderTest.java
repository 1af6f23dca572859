package io.wortlaut.claims.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.wortlaut.claims.corpus.CorpusProblem.Kind;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.ZonedSpan;

class CorpusReaderTest {

    private static final String STORY = """
            actor brandt PERSON Ole Brandt
            actor liste ORGANIZATION Freie Liste
            actor beide COALITION brandt, liste
            claim teuer Das Bad ist zu teuer.
            claim billig Das Bad ist billig.
            relation teuer contradicts billig
            """;

    private static final String ARTICLE = """
            date: 2025-03-14
            outlet: Hellmoorer Bote
            kind: local
            hand: A

            # Streit um das Bad

            {1q „Das Geld ist weg“}{1f , {1c sagte} {1,2s Ole Brandt} {1t gestern}}. {2q {2s Er} wies alles zurück}.

            ! Mehr zum Thema
            ----
            1 DIRECT ACCUSATION speaker=brandt for=liste time=2025-03-13 claim=teuer ASSERTS
            2 REPORTED DENIAL speaker=?
            """;

    @TempDir
    private Path part;

    private Path folder;

    @BeforeEach
    void writeStory() throws IOException {
        folder = Files.createDirectories(part.resolve("local/bad"));
        Files.writeString(folder.resolve("story.txt"), STORY);
        Files.writeString(folder.resolve("01.txt"), ARTICLE);
    }

    @Test
    void anArticleLosesItsMarksAndKeepsWhatTheySay() {
        Story story = CorpusReader.read(part).stories().getFirst();
        AnnotatedArticle article = story.articles().getFirst();

        assertThat(article.text())
                .isEqualTo(
                        "Streit um das Bad\n\n„Das Geld ist weg“, sagte Ole Brandt gestern. Er wies alles zurück.\n\n"
                                + "Mehr zum Thema");
        assertThat(article.path()).isEqualTo("local/bad/01.txt");
        assertThat(article.kind()).isEqualTo(ArticleKind.LOCAL);
        assertThat(article.zones())
                .containsExactly(
                        new ZonedSpan(Zone.HEADLINE, new Span(0, 17)),
                        new ZonedSpan(Zone.BOILERPLATE, new Span(88, 102)));
        AnnotatedStatement first = article.statements().getFirst();
        assertThat(first.form()).isEqualTo(Form.DIRECT);
        assertThat(first.act()).isEqualTo(SpeechAct.ACCUSATION);
        assertThat(first.speakers()).containsExactly("brandt");
        assertThat(first.onBehalfOf()).containsExactly("liste");
        assertThat(first.time()).isEqualTo("2025-03-13");
        assertThat(first.stance()).isEqualTo(Stance.ASSERTS);
        assertThat(cut(article, first, Layer.CONTENT)).isEqualTo("„Das Geld ist weg“");
        assertThat(cut(article, first, Layer.FRAME)).isEqualTo(", sagte Ole Brandt gestern");
        AnnotatedStatement second = article.statements().getLast();
        assertThat(second.speakers()).isEmpty();
        assertThat(cut(article, second, Layer.SPEAKER)).isEqualTo("Ole Brandt|Er");
        assertThat(story.actors().get("beide"))
                .isEqualTo(new StoryActor("beide", PartyKind.COALITION, "brandt, liste", List.of("brandt", "liste")));
        assertThat(story.relations())
                .containsExactly(new ClaimRelation("teuer", ClaimRelation.Kind.CONTRADICTS, "billig"));
    }

    /** Each row breaks one rule of an article: what is replaced by what, and the problem that names it. */
    @Test
    void theSecondAnnotationHasClaimsOfItsOwnAndTheActorsOfTheFirst() throws IOException {
        Path parts = Files.createDirectories(part.resolve("parts"));
        Path first = Files.createDirectories(parts.resolve("test/local/bad"));
        Files.writeString(first.resolve("story.txt"), STORY);
        Path second = Files.createDirectories(parts.resolve("second/local/bad"));
        Files.writeString(second.resolve("story.txt"), "claim leer Die Kasse ist leer.\n");
        Files.writeString(second.resolve("01.txt"), ARTICLE.replace("claim=teuer", "claim=leer"));
        Path without = Files.createDirectories(parts.resolve("second/local/kita"));
        Files.writeString(
                Files.createDirectories(parts.resolve("test/local/kita")).resolve("story.txt"), STORY);
        Files.writeString(without.resolve("01.txt"), ARTICLE.replace(" claim=teuer ASSERTS", ""));

        List<Story> stories = CorpusReader.read(parts.resolve("second")).stories();

        assertThat(stories).hasSize(2).allSatisfy(story -> assertThat(story.actors())
                .containsOnlyKeys("brandt", "liste", "beide"));
        assertThat(stories.getFirst().claims()).containsOnlyKeys("leer");
        assertThat(stories.getLast().claims()).isEmpty();

        Files.writeString(second.resolve("story.txt"), STORY);
        assertThat(CorpusReader.check(parts.resolve("second")))
                .filteredOn(problem -> problem.kind() == Kind.DEFINED_TWICE)
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "date: 2025-03-14     | date: gestern              | HEADER          | 1",
                "hand: A              | hands: A                   | HEADER          | 1",
                "kind: local          | kind: gossip               | HEADER          | 1",
                "----                 | ---                        | HEADER          | 0",
                "{1c sagte}           | {1c sagte                  | MARK            | 8",
                "{1c sagte}           | sagte}}                    | MARK            | 8",
                "{1c sagte}           | {1c  sagte}                | MARK            | 8",
                "{1c sagte}           | {1x sagte}                 | MARK            | 8",
                "{1c sagte}           | {c sagte}                  | MARK            | 8",
                "{1c sagte}           | {7c sagte}                 | STATEMENT_MARKS | 8",
                "{1t gestern}         | gestern                    | STATEMENT_MARKS | 12",
                "„Das Geld ist weg“   | Das Geld ist weg           | STATEMENT_MARKS | 12",
                "{1q „Das Geld ist weg“} | {1v „Das Geld ist weg“} | STATEMENT_MARKS | 12",
                "{1,2s Ole Brandt}    | {2s Ole Brandt}            | STATEMENT_MARKS | 12",
                "{2s Er}              | {2f Er}                    | STATEMENT_MARKS | 13",
                "1 DIRECT             | 1 INDIREKT                 | STATEMENT_LINE  | 12",
                "2 REPORTED           | 2 INDIRECT                 | STATEMENT_MARKS | 13",
                "2 REPORTED           | 1 REPORTED                 | DEFINED_TWICE   | 13",
                "time=2025-03-13      | time=gestern               | STATEMENT_LINE  | 12",
                "ASSERTS              | HOPES                      | STATEMENT_LINE  | 12",
                "claim=teuer          | claim=neu                  | UNKNOWN_ID      | 12",
                "for=liste            | for=verein                 | UNKNOWN_ID      | 12",
                "for=liste            | on=liste                   | STATEMENT_LINE  | 12",
                "DENIAL speaker=?     | DENIAL to=liste            | STATEMENT_LINE  | 13"
            })
    void aBrokenRuleIsNamedWithItsFileAndLine(String right, String wrong, Kind kind, int line) throws IOException {
        Files.writeString(folder.resolve("01.txt"), ARTICLE.replace(right, wrong));

        assertThat(CorpusReader.check(part)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(folder.resolve("01.txt"));
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.line()).isEqualTo(line);
        });
        assertThatThrownBy(() -> CorpusReader.read(part)).isInstanceOf(CorpusException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor brandt PERSON Ole Brandt    | actor brandt HUMAN Ole Brandt | STORY_LINE    | 1",
                "actor liste ORGANIZATION          | actor brandt ORGANIZATION     | DEFINED_TWICE | 2",
                "brandt, liste                     | brandt, verein                | UNKNOWN_ID    | 0",
                "claim billig Das Bad ist billig.  | claim teuer Das Bad.          | DEFINED_TWICE | 5",
                "relation teuer                    | relation neu                  | UNKNOWN_ID    | 6",
                "contradicts                       | resembles                     | STORY_LINE    | 6",
                "relation                          | link                          | STORY_LINE    | 6"
            })
    void aBrokenStoryLineIsNamed(String right, String wrong, Kind kind, int line) throws IOException {
        Files.writeString(folder.resolve("story.txt"), STORY.replace(right, wrong));

        assertThat(CorpusReader.check(part)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(folder.resolve("story.txt"));
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void whatIsNoTextIsNamedAndHidesNothingElse() throws IOException {
        Files.write(folder.resolve("02.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.writeString(folder.resolve("03.txt"), "date: 2025-03-14");

        assertThat(CorpusReader.check(part))
                .extracting(CorpusProblem::kind)
                .containsExactly(Kind.UNREADABLE, Kind.HEADER);
    }

    private static String cut(AnnotatedArticle article, AnnotatedStatement statement, Layer layer) {
        return String.join(
                "|",
                statement.spans(layer).stream()
                        .map(span -> span.of(article.text()))
                        .toList());
    }
}
