package io.wortlaut.articles.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.claimreview.PageReviewReader;
import io.wortlaut.articles.claimreview.PageReviews;
import io.wortlaut.articles.cleanedtext.CleanedArticle;
import io.wortlaut.articles.cleanedtext.Cleaner;
import io.wortlaut.articles.cleanedtext.Zone;
import io.wortlaut.articles.source.SourceSpotter;

/** Reads an article. Holds no state; one instance serves all threads. */
public final class ArticleReader {

    private static final int LONGEST_HEADLINE = 2000;

    private final SourceSpotter sources = new SourceSpotter();

    /** What the sender says of the article wins over what its markup says, and that over what its text looks like. */
    public Reading read(RawArticle raw) {
        CleanedArticle article =
                switch (raw.format()) {
                    case TEXT -> Cleaner.cleanText(raw.content());
                    case HTML -> Cleaner.cleanHtml(raw.content());
                };
        return new Reading(
                article,
                headline(raw, article),
                language(raw, article),
                PublicationDates.find(raw, article),
                Corrections.find(article.text()),
                sources.spot(article, raw.outlet(), raw.url()),
                switch (raw.format()) {
                    case TEXT -> PageReviews.NONE;
                    case HTML -> PageReviewReader.read(raw.content(), address(raw, article));
                });
    }

    /** Where the page was found, else where it wants to be found. */
    private static @Nullable String address(RawArticle raw, CleanedArticle article) {
        return raw.url() != null ? raw.url() : article.markup().canonicalUrl();
    }

    private static @Nullable String headline(RawArticle raw, CleanedArticle article) {
        return Optional.ofNullable(raw.headline())
                .or(article::headline)
                .or(() -> Optional.ofNullable(article.markup().title()))
                .map(title -> title.substring(0, Math.min(LONGEST_HEADLINE, title.length())))
                .orElse(null);
    }

    private static String language(RawArticle raw, CleanedArticle article) {
        if (raw.language() != null) {
            return raw.language();
        }
        // Menus and cookie texts are often in another language, as is what a page's template says of it.
        String news = article.zones().stream()
                .filter(zone -> zone.zone() != Zone.BOILERPLATE && zone.zone() != Zone.TEASER)
                .map(zone -> zone.of(article.text()))
                .collect(Collectors.joining("\n"));
        String guess = Languages.guess(news);
        String stated = article.markup().language();
        return guess.equals(Languages.UNDETERMINED) && stated != null ? primary(stated) : guess;
    }

    private static String primary(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return List.of("", "und").contains(language) ? Languages.UNDETERMINED : language;
    }
}
