package io.wortlaut.articles.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An article as it came in, and what its sender said of it.
 *
 * @param content the whole text or page
 * @param format how to read the content
 * @param url where it was found
 * @param headline as the sender gives it; wins over what the content says
 * @param outlet the publisher's name
 * @param language a language tag
 * @param publishedAt as the sender gives it
 * @param retrievedAt when it was found
 */
public record RawArticle(
        String content,
        Format format,
        @Nullable String url,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable PublicationDate publishedAt,
        Instant retrievedAt) {

    /** How the content is written. */
    public enum Format {
        TEXT("text/plain"),
        HTML("text/html");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public RawArticle {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(retrievedAt, "retrievedAt");
    }

    /** A plain text of which nothing else is known. */
    public static RawArticle text(String content) {
        return new RawArticle(content, Format.TEXT, null, null, null, null, null, Instant.now());
    }

    /** The same, published on a day that its sender knows. */
    public RawArticle publishedOn(LocalDate day) {
        PublicationDate date = PublicationDate.of(day, day.toString(), PublicationDate.Basis.GIVEN);
        return new RawArticle(content, format, url, headline, outlet, language, date, retrievedAt);
    }

    /** A page of which nothing else is known. */
    public static RawArticle html(String content) {
        return new RawArticle(content, Format.HTML, null, null, null, null, null, Instant.now());
    }
}
