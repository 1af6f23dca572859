package io.wortlaut.claims.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import io.wortlaut.claims.export.ExportFormat.Feed;
import io.wortlaut.claims.factcheck.ClaimReview;
import io.wortlaut.claims.statement.AttributionRole;
import io.wortlaut.claims.statement.StatementDocument;

/** An Atom feed (RFC 4287), in pages that lead to one another (RFC 5005, section 3). */
final class AtomWriter implements StatementWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST_TITLE = 120;

    private final XMLStreamWriter xml;
    private final Feed feed;

    AtomWriter(OutputStream out, Feed feed) throws IOException {
        this.feed = feed;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            text("id", feed.self());
            text("title", "Wortlaut: statements");
            text("updated", Clock.systemUTC().instant().toString());
            link("self", feed.self());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(ExportedStatement exported) throws IOException {
        StatementDocument statement = exported.statement();
        List<String> speakers = exported.names(AttributionRole.SPEAKER);
        try {
            xml.writeStartElement(ATOM, "entry");
            text("id", "urn:uuid:" + UUID.fromString(statement.id()));
            text("title", title(speakers, statement.exact()));
            text("updated", Instant.parse(statement.updatedAt().toString()).toString());
            for (String speaker : speakers.isEmpty() ? List.of("unknown") : speakers) {
                xml.writeStartElement(ATOM, "author");
                text("name", speaker);
                xml.writeEndElement();
            }
            xml.writeStartElement(ATOM, "content");
            xml.writeAttribute("type", "text");
            xml.writeCharacters(clean(statement.exact()));
            xml.writeEndElement();
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", statement.act().name());
            if (exported.article().url() != null) {
                link("related", exported.article().url());
            }
            for (ClaimReview review : exported.reviews()) {
                link("related", review.url());
                xml.writeAttribute(
                        "title",
                        clean(review.author().name() + ": "
                                + review.reviewRating().label()));
            }
            xml.writeStartElement(ATOM, "source");
            text("title", exported.title());
            xml.writeEndElement();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String title(List<String> speakers, String exact) {
        String title = speakers.isEmpty() ? exact : String.join(", ", speakers) + ": " + exact;
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE - 1))) + "…";
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", clean(address));
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    @Override
    public void end(String next) throws IOException {
        try {
            if (next != null) {
                link("next", feed.page() + next);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
