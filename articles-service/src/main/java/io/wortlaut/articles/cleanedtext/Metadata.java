package io.wortlaut.articles.cleanedtext;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a page's metadata: Open Graph, schema.org as JSON-LD and microdata, Dublin Core, and plain HTML. */
final class Metadata {

    private static final Pattern LD_PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");
    private static final Pattern LD_PUBLISHER =
            Pattern.compile("\"publisher\"\\s*:\\s*\\{[^{}]{0,400}?\"name\"\\s*:\\s*\"([^\"]{1,100})\"");

    private Metadata() {}

    static Markup of(Document page) {
        return new Markup(
                first(Stream.of(content(page, "meta[property=og:title]"), content(page, "meta[name=twitter:title]"))),
                first(Stream.of(
                        Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                                .map(link -> link.attr("href")),
                        content(page, "meta[property=og:url]"))),
                first(Stream.of(
                        content(page, "meta[property=og:site_name]"),
                        linkedData(page, LD_PUBLISHER),
                        content(page, "meta[name=application-name]"))),
                first(Stream.of(
                        content(page, "meta[property=article:published_time]"),
                        linkedData(page, LD_PUBLISHED),
                        content(page, "meta[itemprop=datePublished]"),
                        content(page, "meta[name~=(?i)^(dc\\.|dcterms\\.)?(date|date\\.issued|issued|created)$]"),
                        content(page, "meta[name~=(?i)^(pubdate|publish-?date|publication_date|last-modified)$]"),
                        Optional.ofNullable(page.selectFirst("time[itemprop=datePublished], time[pubdate]"))
                                .map(time -> time.attr("datetime")))),
                first(Stream.of(
                        Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("lang")),
                        content(page, "meta[property=og:locale]"))));
    }

    private static Optional<String> content(Document page, String query) {
        return Optional.ofNullable(page.selectFirst(query)).map(meta -> meta.attr("content"));
    }

    private static Optional<String> linkedData(Document page, Pattern field) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> field.matcher(script.data()))
                .filter(matcher -> matcher.find())
                .map(matcher -> Parser.unescapeEntities(matcher.group(1), false))
                .findFirst();
    }

    private static @Nullable String first(Stream<Optional<String>> values) {
        return values.flatMap(Optional::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
