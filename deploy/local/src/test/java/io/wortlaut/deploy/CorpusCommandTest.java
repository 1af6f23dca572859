package io.wortlaut.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCommandTest {

    private static final String ARTICLE = """
            date: 2025-03-14
            outlet: Hellmoorer Bote
            kind: local
            hand: A

            {1q „Das Geld ist weg“}{1f , {1c sagte} {1s Ole Brandt}}.
            ----
            1 DIRECT ACCUSATION speaker=brandt
            """;

    @TempDir
    private Path part;

    private Path article;

    @BeforeEach
    void writeStory() throws IOException {
        Path story = Files.createDirectories(part.resolve("local/bad"));
        Files.writeString(story.resolve("story.txt"), "actor brandt PERSON Ole Brandt\n");
        article = Files.writeString(story.resolve("01.txt"), ARTICLE);
    }

    @Test
    void countsWhatACorrectPartHolds() {
        StringWriter out = new StringWriter();

        int exit = Wortlaut.commandLine().setOut(new PrintWriter(out)).execute("corpus", "check", part.toString());

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("1 articles (0 without a statement), 11 tokens", "1 statements")
                .contains("direct 1 (100%)");
    }

    @Test
    void namesTheLineThatIsWrongAndFails() throws IOException {
        Files.writeString(article, ARTICLE.replace("speaker=brandt", "speaker=nobody"));
        StringWriter out = new StringWriter();

        int exit = Wortlaut.commandLine().setOut(new PrintWriter(out)).execute("corpus", "check", part.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains(article + ":8: no actor nobody");
    }
}
