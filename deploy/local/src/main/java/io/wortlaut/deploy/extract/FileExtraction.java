package io.wortlaut.deploy.extract;

import java.util.List;

import io.wortlaut.articles.cleanedtext.CleanedText;
import io.wortlaut.articles.reading.ArticleReader;
import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.articles.reading.Reading;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.ZonedSpan;

/** Cleans one file as articles-service does and reads it as claims-service does. Thread-safe. */
final class FileExtraction {

    private final ArticleReader reader = new ArticleReader();
    private final Extractor extractor = new Extractors();

    /** The statements of an article, their offsets counted in the article as it came in. */
    List<StatementLine> extract(RawArticle raw) {
        Reading reading = reader.read(raw);
        CleanedText content = reading.article().content();
        return extractor.extract(document(reading)).statements().stream()
                .map(statement -> line(statement, content))
                .toList();
    }

    private static Document document(Reading reading) {
        List<ZonedSpan> zones = reading.article().zones().stream()
                .map(zone -> new ZonedSpan(Zone.valueOf(zone.zone().name()), new Span(zone.start(), zone.end())))
                .toList();
        return new Document(
                reading.article().text(),
                zones,
                reading.language(),
                reading.publishedAt() == null ? null : reading.publishedAt().from());
    }

    private static StatementLine line(ExtractedStatement statement, CleanedText content) {
        return new StatementLine(
                statement.form(),
                statement.quoteType(),
                statement.act(),
                original(statement.content(), content),
                original(statement.cue(), content),
                original(statement.speaker(), content),
                original(statement.addressee(), content),
                original(statement.frame(), content),
                names(statement.speakers()),
                names(statement.onBehalfOf()),
                names(statement.via()),
                statement.zone(),
                statement.confidence());
    }

    private static List<Span> original(List<Span> spans, CleanedText content) {
        return spans.stream()
                .map(span -> content.toOriginal(new io.wortlaut.articles.cleanedtext.Span(span.start(), span.end())))
                .map(span -> new Span(span.start(), span.end()))
                .toList();
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }
}
