package io.wortlaut.claims.export;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.statement.AttributionRole;
import io.wortlaut.claims.statement.Selector;
import io.wortlaut.claims.statement.StatementDocument;
import io.wortlaut.claims.statement.StatementDocument.Party;

/**
 * JSON-LD: each statement is a schema.org Quotation and a W3C Web Annotation whose selectors tell where in the article it
 * stands. What it is about is a Claim; a denial or doubt is a ClaimReview of it by whoever speaks.
 */
final class JsonLdWriter implements StatementWriter {

    private final JsonGenerator json;

    JsonLdWriter(OutputStream out, ObjectMapper mapper) throws IOException {
        json = mapper.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        json.writeStringField("@vocab", "https://schema.org/");
        json.writeStringField("oa", "http://www.w3.org/ns/oa#");
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void write(ExportedStatement exported) throws IOException {
        StatementDocument statement = exported.statement();
        json.writeStartObject();
        json.writeStringField("@id", urn(statement.id()));
        json.writeArrayFieldStart("@type");
        json.writeString("Quotation");
        json.writeString("oa:Annotation");
        json.writeEndArray();
        json.writeStringField("text", statement.exact());
        optional("inLanguage", exported.article().inLanguage());
        optional(
                "temporal",
                statement.saidAt() == null ? null : statement.saidAt().edtf());
        json.writeArrayFieldStart("creator");
        writeSpeakers(statement);
        json.writeEndArray();
        writeArticle(exported.article());
        writeTarget(exported);
        writeClaim(statement);
        json.writeEndObject();
        writeReview(statement);
    }

    private void writeSpeakers(StatementDocument statement) throws IOException {
        for (Party party : statement.parties(AttributionRole.SPEAKER)) {
            if (party.actor() != null) {
                json.writeStartObject();
                json.writeStringField("@id", urn(party.actor()));
                json.writeStringField("@type", type(party.kind()));
                json.writeStringField("name", party.name());
                json.writeEndObject();
            }
        }
    }

    private static String type(ActorKind kind) {
        return kind == ActorKind.PERSON ? "Person" : "Organization";
    }

    private void writeArticle(ArticleFacts article) throws IOException {
        json.writeObjectFieldStart("isPartOf");
        json.writeStringField("@id", article.url() == null ? urn(article.id()) : article.url());
        json.writeStringField("@type", "NewsArticle");
        json.writeStringField("identifier", article.id());
        optional("headline", article.headline());
        optional("url", article.url());
        optional("datePublished", article.publishedAt());
        if (article.outlet() != null) {
            json.writeObjectFieldStart("publisher");
            json.writeStringField("@type", "Organization");
            json.writeStringField("name", article.outlet());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeTarget(ExportedStatement exported) throws IOException {
        ArticleFacts article = exported.article();
        json.writeArrayFieldStart("oa:hasTarget");
        for (Selector selector : exported.statement().selectors()) {
            json.writeStartObject();
            json.writeObjectFieldStart("oa:hasSource");
            json.writeStringField("@id", article.url() == null ? urn(article.id()) : article.url());
            json.writeEndObject();
            json.writeArrayFieldStart("oa:hasSelector");
            json.writeStartObject();
            json.writeStringField("@type", "oa:TextQuoteSelector");
            json.writeStringField("oa:exact", selector.exact());
            json.writeStringField("oa:prefix", selector.prefix());
            json.writeStringField("oa:suffix", selector.suffix());
            json.writeEndObject();
            json.writeStartObject();
            json.writeStringField("@type", "oa:TextPositionSelector");
            json.writeNumberField("oa:start", selector.start());
            json.writeNumberField("oa:end", selector.end());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeClaim(StatementDocument statement) throws IOException {
        if (statement.claim() != null) {
            json.writeObjectFieldStart("about");
            json.writeStringField("@id", urn(statement.claim().id()));
            json.writeStringField("@type", "Claim");
            json.writeStringField("text", statement.claim().text());
            json.writeEndObject();
        }
    }

    private void writeReview(StatementDocument statement) throws IOException {
        if (statement.claim() == null || !isReview(statement.claim().stance())) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("@id", urn(statement.id()) + "#review");
        json.writeStringField("@type", "ClaimReview");
        json.writeStringField("reviewBody", statement.exact());
        json.writeArrayFieldStart("author");
        writeSpeakers(statement);
        json.writeEndArray();
        json.writeObjectFieldStart("itemReviewed");
        json.writeStringField("@id", urn(statement.claim().id()));
        json.writeEndObject();
        json.writeObjectFieldStart("reviewRating");
        json.writeStringField("@type", "Rating");
        json.writeStringField("alternateName", statement.claim().stance().name());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static boolean isReview(Stance stance) {
        return stance != Stance.ASSERTS && stance != Stance.REPORTS;
    }

    /** Ids of ours that are no UUIDs stand behind a name of our own. */
    private static String urn(String id) {
        return id.matches("[0-9a-f-]{36}") ? "urn:uuid:" + id : "urn:wortlaut:" + id;
    }

    private void optional(String field, String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    @Override
    public void end(String next) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
