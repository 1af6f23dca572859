package io.wortlaut.deploy.extract;

import java.util.List;

import io.wortlaut.articles.cleanedtext.CleanedText;
import io.wortlaut.articles.reading.ArticleReader;
import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.articles.reading.Reading;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.ZonedSpan;

/** Cleans one file as articles-service does and reads it as claims-service does. Thread-safe. */
public final class FileExtraction {

    private final ArticleReader reader = new ArticleReader();
    private final Extractor extractor = new Extractors();

    /**
     * What was found in an article.
     *
     * @param document the article as it was read
     * @param extraction its spans count in the cleaned text
     */
    public record Found(Document document, Extraction extraction, CleanedText content) {

        /** Where a span of the cleaned text stands in the article as it came in. */
        public Span inOriginal(Span span) {
            var original = content.toOriginal(new io.wortlaut.articles.cleanedtext.Span(span.start(), span.end()));
            return new Span(original.start(), original.end());
        }
    }

    public Found find(RawArticle raw) {
        Reading reading = reader.read(raw);
        Document document = document(reading);
        return new Found(
                document, extractor.extract(document), reading.article().content());
    }

    /** The statements of an article, their offsets counted in the article as it came in. */
    List<StatementLine> extract(RawArticle raw) {
        Found found = find(raw);
        return found.extraction().statements().stream()
                .map(statement -> line(statement, found))
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

    private static StatementLine line(ExtractedStatement statement, Found found) {
        return new StatementLine(
                statement.form(),
                statement.quoteType(),
                statement.act(),
                original(statement.content(), found),
                original(statement.cue(), found),
                original(statement.speaker(), found),
                original(statement.addressee(), found),
                original(statement.frame(), found),
                original(statement.quoted(), found),
                names(statement.speakers()),
                names(statement.onBehalfOf()),
                names(statement.via()),
                statement.zone(),
                statement.confidence(),
                statement.enclosing() != null);
    }

    private static List<Span> original(List<Span> spans, Found found) {
        return spans.stream().map(found::inOriginal).toList();
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }
}
