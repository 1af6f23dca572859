package io.wortlaut.claims.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.factcheck.ClaimReview;
import io.wortlaut.claims.statement.AttributionRole;
import io.wortlaut.claims.statement.Selector;
import io.wortlaut.claims.statement.StatementDocument;
import io.wortlaut.claims.statement.StatementDocument.Party;

/**
 * JSON-LD: each statement is a schema.org Quotation and a W3C Web Annotation whose selectors tell where in the article it
 * stands. What it is about is a Claim; a denial or doubt is a ClaimReview of it by whoever speaks, as what fact checkers
 * published about it is one by these. Former ids of actors and claims are replaced by those that they lead to.
 */
final class JsonLdWriter implements StatementWriter {

    private final JsonGenerator json;
    private final Written written = new Written();

    JsonLdWriter(OutputStream out, ObjectMapper mapper) throws IOException {
        json = mapper.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        json.writeStringField("@vocab", "https://schema.org/");
        json.writeStringField("oa", "http://www.w3.org/ns/oa#");
        json.writeStringField("dcterms", "http://purl.org/dc/terms/");
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
        writeSpeakers(exported);
        json.writeEndArray();
        writeArticle(exported.article());
        writeTarget(exported);
        writeClaim(exported);
        json.writeEndObject();
        writeReview(exported);
        for (ClaimReview review : exported.reviews()) {
            if (written.add(review.id())) {
                writeReview(review, statement.claim().id());
            }
        }
    }

    private void writeSpeakers(ExportedStatement exported) throws IOException {
        for (Party party : exported.statement().parties(AttributionRole.SPEAKER)) {
            if (party.actor() != null) {
                json.writeStartObject();
                json.writeStringField("@id", urn(party.actor()));
                json.writeStringField("@type", type(party.kind()));
                json.writeStringField("name", party.name());
                writeFormer(party.actor(), exported);
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

    private void writeClaim(ExportedStatement exported) throws IOException {
        StatementDocument statement = exported.statement();
        if (statement.claim() != null) {
            json.writeObjectFieldStart("about");
            json.writeStringField("@id", urn(statement.claim().id()));
            json.writeStringField("@type", "Claim");
            json.writeStringField("text", statement.claim().text());
            writeFormer(statement.claim().id(), exported);
            json.writeEndObject();
        }
    }

    /** Where an actor or a claim stands first in the file, the ids that lead to it. */
    private void writeFormer(String id, ExportedStatement exported) throws IOException {
        if (!exported.formerIds(id).isEmpty() && written.add(id)) {
            json.writeArrayFieldStart("dcterms:replaces");
            for (String former : exported.formerIds(id)) {
                json.writeStartObject();
                json.writeStringField("@id", urn(former));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void writeReview(ClaimReview review, String claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", urn(review.id()));
        json.writeStringField("@type", "ClaimReview");
        json.writeStringField("url", review.url());
        optional("claimReviewed", review.claimReviewed());
        optional("datePublished", Objects.toString(review.datePublished(), null));
        optional("inLanguage", review.inLanguage());
        json.writeObjectFieldStart("author");
        json.writeStringField("@type", "Organization");
        json.writeStringField("name", review.author().name());
        optional("url", review.author().url());
        json.writeEndObject();
        json.writeObjectFieldStart("itemReviewed");
        json.writeStringField("@id", urn(claim));
        json.writeEndObject();
        json.writeObjectFieldStart("reviewRating");
        json.writeStringField("@type", "Rating");
        optional("alternateName", review.reviewRating().alternateName());
        optional("ratingValue", review.reviewRating().ratingValue());
        optional("bestRating", review.reviewRating().bestRating());
        optional("worstRating", review.reviewRating().worstRating());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeReview(ExportedStatement exported) throws IOException {
        StatementDocument statement = exported.statement();
        if (statement.claim() == null || !isReview(statement.claim().stance())) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("@id", urn(statement.id()) + "#review");
        json.writeStringField("@type", "ClaimReview");
        json.writeStringField("reviewBody", statement.exact());
        json.writeArrayFieldStart("author");
        writeSpeakers(exported);
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

    private void optional(String field, Double value) throws IOException {
        if (value != null) {
            json.writeNumberField(field, value);
        }
    }

    @Override
    public void end(String next) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
