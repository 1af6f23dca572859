package io.wortlaut.articles.reading;

import java.util.List;

import io.wortlaut.articles.cleanedtext.CleanedArticle;
import io.wortlaut.articles.cleanedtext.Cleaner;
import io.wortlaut.articles.source.SourceKind;
import io.wortlaut.articles.source.SourceRole;
import io.wortlaut.articles.source.SpottedSource;

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
        List<SpottedSource> sources = raw.outlet() == null
                ? List.of()
                : List.of(new SpottedSource(raw.outlet(), SourceKind.OUTLET, SourceRole.OUTLET, null));
        return new Reading(article, headline, language, raw.publishedAt(), sources);
    }
}
