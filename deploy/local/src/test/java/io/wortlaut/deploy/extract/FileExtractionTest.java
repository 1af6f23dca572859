package io.wortlaut.deploy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;

class FileExtractionTest {

    private static final FileExtraction EXTRACTION = new FileExtraction();

    @Test
    void offsetsCountInTheFileAndNotInWhatWasReadOfIt() {
        String text = "\uFEFFStreit um den Deich\r\n\r\nDie Soft\u00ADhyphen stört\u00A0nicht. "
                + "„Der Deich hält noch zehn Jahre“, sagte Deichgräfin Almut Brönner am Montag.";

        List<StatementLine> statements = EXTRACTION.extract(RawArticle.text(text));

        StatementLine direct = statements.stream()
                .filter(statement -> statement.form() == Form.DIRECT)
                .findFirst()
                .orElseThrow();
        assertThat(cut(direct.content(), text)).isEqualTo("„Der Deich hält noch zehn Jahre“");
        assertThat(cut(direct.cue(), text)).isEqualTo("sagte");
        assertThat(cut(direct.speaker(), text)).contains("Almut Brönner");
    }

    @Test
    void aPageIsReadWithoutItsMarkup() {
        String page = "<html><body><nav>Start | Sport</nav><article><h1>Streit um den Deich</h1>"
                + "<p>&bdquo;Der Deich h&auml;lt noch <b>zehn Jahre</b>&ldquo;, sagte Almut Br&ouml;nner am Montag.</p>"
                + "</article></body></html>";

        List<StatementLine> statements = EXTRACTION.extract(RawArticle.html(page));

        assertThat(statements).singleElement().satisfies(statement -> assertThat(cut(statement.content(), page))
                .isEqualTo("&bdquo;Der Deich h&auml;lt noch <b>zehn Jahre</b>&ldquo;"));
    }

    @Test
    void anEmptyFileHasNoStatements() {
        assertThat(EXTRACTION.extract(RawArticle.text(" \n"))).isEmpty();
    }

    private static String cut(List<Span> spans, String text) {
        return String.join("…", spans.stream().map(span -> span.of(text)).toList());
    }
}
