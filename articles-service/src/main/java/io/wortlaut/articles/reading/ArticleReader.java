package io.wortlaut.articles.reading;

import java.util.List;

import io.wortlaut.articles.cleanedtext.CleanedArticle;
import io.wortlaut.articles.cleanedtext.Cleaner;

/** Reads an article. Holds no state; one instance serves all threads. */
public final class ArticleReader {

    public Reading read(RawArticle raw) {
        CleanedArticle article =
                switch (raw.format()) {
                    case TEXT -> Cleaner.cleanText(raw.content());
                    case HTML -> Cleaner.cleanHtml(raw.content());
                };
        String headline =
                raw.headline() != null ? raw.headline() : article.headline().orElse(null);
        String language = raw.language() != null ? raw.language() : "de";
        return new Reading(article, headline, language, raw.publishedAt(), List.of());
    }
}
