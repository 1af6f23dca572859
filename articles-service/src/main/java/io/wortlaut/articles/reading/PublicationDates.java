package io.wortlaut.articles.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.cleanedtext.CleanedArticle;
import io.wortlaut.articles.cleanedtext.Zone;
import io.wortlaut.articles.cleanedtext.ZoneSpan;
import io.wortlaut.articles.reading.PublicationDate.Basis;

/**
 * Finds out when an article was published. Who sent it is believed first, then the page's metadata, then its byline,
 * then its address. The day it was retrieved on says nothing, and a date in the body is the date of something else.
 */
final class PublicationDates {

    /** The day after the article was retrieved can already be today somewhere. */
    private static final int TOLERANCE_DAYS = 1;
    /** Before the first newspapers, so certainly misread. */
    private static final int EARLIEST_YEAR = 1600;

    private static final Pattern IN_URL = Pattern.compile(
            "(?<!\\d)(\\d{4})[/-](\\d{2})(?:[/-](\\d{2}))?(?!\\d)|[/_-](\\d{4})(\\d{2})(\\d{2})(?!\\d)");
    private static final int HEAD_LINES = 12;

    private PublicationDates() {}

    static @Nullable PublicationDate find(RawArticle raw, CleanedArticle article) {
        LocalDate latest =
                raw.retrievedAt().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(TOLERANCE_DAYS);
        Stream<Supplier<Optional<PublicationDate>>> ways = Stream.of(
                () -> Optional.ofNullable(raw.publishedAt()),
                () -> inMetadata(article.markup().publishedAt()),
                () -> inByline(article),
                () -> inUrl(raw.url() != null ? raw.url() : article.markup().canonicalUrl()));
        return ways.map(Supplier::get)
                .flatMap(Optional::stream)
                .filter(date -> !date.from().isAfter(latest) && date.from().getYear() >= EARLIEST_YEAR)
                .findFirst()
                .orElse(null);
    }

    private static Optional<PublicationDate> inMetadata(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        return PublicationDate.parse(written, Basis.META).or(() -> WrittenDates.first(written)
                .map(found -> PublicationDate.of(found.day(), written, Basis.META)));
    }

    /** Bylines stand above or below the body and hold little else than the date. */
    private static Optional<PublicationDate> inByline(CleanedArticle article) {
        int body = article.zones().stream()
                .filter(zone -> zone.zone() == Zone.BODY)
                .findFirst()
                .map(ZoneSpan::start)
                .orElse(0);
        Stream<ZoneSpan> above =
                article.zones().stream().filter(zone -> zone.start() < body).limit(HEAD_LINES);
        Stream<ZoneSpan> below = article.zones().stream().filter(zone -> zone.start() >= body);
        return Stream.concat(above, below)
                .filter(zone -> zone.zone() == Zone.BOILERPLATE)
                .map(zone -> zone.of(article.text()))
                .map(WrittenDates::first)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> PublicationDate.of(found.day(), found.text(), Basis.TEXT));
    }

    private static Optional<PublicationDate> inUrl(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        Matcher matcher = IN_URL.matcher(url);
        while (matcher.find()) {
            boolean compact = matcher.group(4) != null;
            String year = matcher.group(compact ? 4 : 1);
            String month = matcher.group(compact ? 5 : 2);
            String day = matcher.group(compact ? 6 : 3);
            String edtf = year + "-" + month + (day == null ? "" : "-" + day);
            Optional<PublicationDate> date = PublicationDate.parse(edtf, Basis.URL);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }
}
