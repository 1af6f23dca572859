package io.wortlaut.deploy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.wortlaut.deploy.CommandFailure;

class ArticleFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderGivesItsArticlesByNameAndLeavesOtherFilesAlone() throws IOException {
        Files.writeString(folder.resolve("b.html"), "<p>B</p>");
        Files.writeString(folder.resolve("a.txt"), "A");
        Files.writeString(folder.resolve("notes.md"), "not an article");

        List<ArticleRequest> requests = new ArticleFiles().read(List.of(folder));

        assertThat(requests)
                .extracting(ArticleRequest::mediaType)
                .containsExactly("text/plain; charset=utf-8", "text/html; charset=utf-8");
    }

    @Test
    void aLineMayBeAnArticleOrNameOneWithWhatIsKnownOfIt() throws IOException {
        Files.writeString(folder.resolve("page.html"), "<p>Text</p>");
        Path lines = Files.writeString(folder.resolve("articles.ndjson"), """
                {"text": "Ein Artikel"}

                {"file": "page.html", "outlet": "Bote & Anzeiger", "url": "https://bote.example/1"}
                """);

        List<ArticleRequest> requests = new ArticleFiles().read(List.of(lines));

        assertThat(requests).hasSize(2);
        assertThat(requests.getFirst().target()).isEqualTo("/articles");
        assertThat(requests.getLast().target())
                .isEqualTo("/articles?outlet=Bote+%26+Anzeiger&url=https%3A%2F%2Fbote.example%2F1");
    }

    @Test
    void aLineMayNameAnotherFileOfLines() throws IOException {
        Files.writeString(folder.resolve("more.ndjson"), "{\"text\": \"A\"}\n{\"text\": \"B\"}\n");
        Path lines = Files.writeString(folder.resolve("articles.ndjson"), "{\"file\": \"more.ndjson\"}\n");

        assertThat(new ArticleFiles().read(List.of(lines)))
                .extracting(ArticleRequest::name)
                .containsExactly(folder.resolve("more.ndjson") + ":1", folder.resolve("more.ndjson") + ":2");
    }

    @Test
    void aBrokenLineIsNamedByItsNumber() throws IOException {
        Path lines = Files.writeString(folder.resolve("articles.ndjson"), "{\"text\": \"gut\"}\n{\"text\": ");

        assertThatThrownBy(() -> new ArticleFiles().read(List.of(lines)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("line 2 of " + lines);
    }

    @Test
    void anUnknownEndingIsRejectedWithTheKnownOnes() throws IOException {
        Path file = Files.writeString(folder.resolve("article.docx"), "");

        assertThatThrownBy(() -> new ArticleFiles().read(List.of(file)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(".ndjson");
    }
}
