package io.wortlaut.claims.extraction.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

import io.wortlaut.claims.corpus.AnnotatedArticle;
import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.segment.Token;
import io.wortlaut.claims.extraction.segment.Tokenizer;

class PosTaggerTest {

    @Test
    void givesTheTagsOfTheLibrarysOwnTagger() {
        LanguageFolder german = new LanguageFolder("de");
        PosTagger ours = new PosTagger(german);
        POSTaggerME theirs = new POSTaggerME(PosTagger.model(german), POSTagFormat.UD);
        Tokenizer tokenizer = new Tokenizer(Set.of());
        List<AnnotatedArticle> articles =
                CorpusReader.read(Path.of("src/main/corpus/de/test")).articles();

        assertThat(articles).isNotEmpty();
        for (AnnotatedArticle article : articles) {
            for (String line : article.document("de").text().split("\n")) {
                String[] words =
                        tokenizer.tokenize(line).stream().map(Token::text).toArray(String[]::new);
                assertThat(ours.tag(words)).isEqualTo(theirs.tag(words));
            }
        }
    }
}
