package io.wortlaut.articles.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;
import io.wortlaut.articles.reading.PublicationDate;
import io.wortlaut.articles.reading.PublicationDate.Basis;
import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.articles.reading.RawArticle.Format;

/** Checks the fields of an article and names the one at fault. */
final class ArticleFields {

    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_HEADLINE = 2000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*");

    private ArticleFields() {}

    static RawArticle toRaw(ArticleDocument document) {
        if ((document.text() == null) == (document.html() == null)) {
            throw invalid("Give the article either as text or as html", "text");
        }
        boolean html = document.html() != null;
        return new RawArticle(
                content(html ? document.html() : document.text(), html ? "html" : "text"),
                html ? Format.HTML : Format.TEXT,
                url(document.url()),
                line(document.headline(), "headline", LONGEST_HEADLINE),
                line(document.outlet(), "outlet", LONGEST_NAME),
                language(document.language()),
                publishedAt(document.publishedAt()),
                retrievedAt(document.retrievedAt()));
    }

    private static String content(String content, String field) {
        if (content.isBlank()) {
            throw new ProblemException(ProblemCode.EMPTY_TEXT, "The article is empty", field);
        }
        return readable(content, field);
    }

    private static @Nullable String url(@Nullable String value) {
        String url = line(value, "url", LONGEST_URL);
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return normal(uri, scheme);
            }
        } catch (URISyntaxException _) {
            // Answered below, as another scheme is.
        }
        throw invalid("\"%s\" is not an http or https address".formatted(url), "url");
    }

    /** The same page under the same address: scheme and host in lower case, no fragment. */
    private static String normal(URI uri, String scheme) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query;
    }

    private static @Nullable String language(@Nullable String value) {
        String language = line(value, "language", LONGEST_NAME);
        if (language == null) {
            return null;
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw invalid("\"%s\" is not a language tag such as de or en-GB".formatted(language), "language");
        }
        return Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
    }

    private static @Nullable PublicationDate publishedAt(@Nullable String value) {
        String date = line(value, "publishedAt", LONGEST_NAME);
        return date == null
                ? null
                : PublicationDate.parse(date, Basis.GIVEN).orElseThrow(() -> invalidDate(date, "publishedAt"));
    }

    private static Instant retrievedAt(@Nullable String value) {
        String moment = line(value, "retrievedAt", LONGEST_NAME);
        if (moment == null) {
            return Instant.now();
        }
        try {
            return OffsetDateTime.parse(moment).toInstant();
        } catch (DateTimeException _) {
            throw invalidDate(moment, "retrievedAt");
        }
    }

    /** A short field: stripped, and null when nothing is in it. */
    private static @Nullable String line(@Nullable String value, String field, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            throw invalid("%s has more than %d characters".formatted(field, longest), field);
        }
        return readable(value, field).strip();
    }

    /** Text that Postgres can store and every consumer can read: no NUL, no half of a surrogate pair. */
    private static String readable(String value, String field) {
        int at = 0;
        while (at < value.length()) {
            int codePoint = value.codePointAt(at);
            boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            if (codePoint == 0 || half) {
                throw new ProblemException(
                        ProblemCode.UNREADABLE_CHARACTER,
                        "%s holds %s at offset %d".formatted(field, half ? "half a surrogate pair" : "a NUL", at),
                        field);
            }
            at += Character.charCount(codePoint);
        }
        return value;
    }

    private static ProblemException invalid(String detail, String field) {
        return new ProblemException(ProblemCode.INVALID_FIELD, detail, field);
    }

    private static ProblemException invalidDate(String value, String field) {
        return new ProblemException(
                ProblemCode.INVALID_DATE,
                "%s must be a date of ISO 8601 such as 2026-03-04 or 2026-03-04T08:00:00Z, not \"%s\""
                        .formatted(field, value),
                field);
    }
}
