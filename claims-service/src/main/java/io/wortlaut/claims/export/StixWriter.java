package io.wortlaut.claims.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.factcheck.ClaimReview;
import io.wortlaut.claims.statement.AttributionRole;
import io.wortlaut.claims.statement.StatementDocument;
import io.wortlaut.claims.statement.StatementDocument.ClaimReference;
import io.wortlaut.claims.statement.StatementDocument.Party;

/**
 * A STIX 2.1 bundle: actors are identities, statements and claims notes, stances opinions on the claim's note, and each
 * article a report that refers to what it has. Reviews of a claim are notes on its note, and opinions where they have a
 * number on a scale. Former ids are duplicates of those that they lead to. Ids are names of ours hashed (UUIDv5), so that the same thing has the same
 * id in every bundle.
 */
final class StixWriter implements StatementWriter {

    private static final UUID NAMESPACE = UUID.fromString("6e0c2c0e-7a5b-5b0f-9d1c-3f1c2f0a7c11");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    /** What has no time of its own, an actor or a claim, must have the same one in every bundle. */
    private static final String TIMELESS = "1970-01-01T00:00:00.000Z";

    /** The vocabulary opinion-enum, in its order. */
    private static final List<String> OPINIONS =
            List.of("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree");

    private final JsonGenerator json;
    private final String producer = id("identity", "wortlaut");
    private final Written written = new Written();
    private final List<String> inArticle = new ArrayList<>();
    private ExportedStatement last;

    StixWriter(OutputStream out, ObjectMapper mapper) throws IOException {
        json = mapper.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.writeStartObject();
        json.writeStringField("type", "bundle");
        json.writeStringField("id", "bundle--" + UUID.randomUUID());
        json.writeArrayFieldStart("objects");
        writeIdentity(producer, "Wortlaut", "system");
    }

    private static String id(String type, String name) {
        return type + "--" + NameBasedId.of(NAMESPACE, type + "|" + name);
    }

    @Override
    public void write(ExportedStatement exported) throws IOException {
        if (last != null
                && !last.statement().article().equals(exported.statement().article())) {
            writeReport();
        }
        last = exported;
        StatementDocument statement = exported.statement();
        List<String> speakers = writeParties(exported, AttributionRole.SPEAKER);
        List<String> principals = writeParties(exported, AttributionRole.ON_BEHALF_OF);
        for (String speaker : speakers) {
            for (String principal : principals) {
                writeRelationship(speaker, principal);
            }
        }
        String note = id("note", statement.id());
        begin("note", note, statement.updatedAt(), producer);
        json.writeStringField("content", statement.exact());
        writeAuthors(exported);
        writeTexts("object_refs", speakers.isEmpty() ? List.of(producer) : speakers);
        writeTexts(
                "labels", List.of(statement.act().name(), statement.quoteType().name()));
        if (exported.article().inLanguage() != null) {
            json.writeStringField("lang", exported.article().inLanguage());
        }
        writeReference(exported);
        json.writeEndObject();
        inArticle.add(note);
        if (statement.claim() != null) {
            writeStance(exported, statement.claim());
        }
    }

    private void writeStance(ExportedStatement exported, ClaimReference claim) throws IOException {
        String note = id("note", claim.id());
        if (written.add(note)) {
            begin("note", note, null, producer);
            json.writeStringField("abstract", "claim");
            json.writeStringField("content", claim.text());
            writeTexts("object_refs", List.of(producer));
            json.writeEndObject();
            writeFormer("note", claim.id(), exported);
            for (ClaimReview review : exported.reviews()) {
                writeReview(review, note);
            }
        }
        String opinion = id("opinion", exported.statement().id());
        begin("opinion", opinion, exported.statement().updatedAt(), producer);
        json.writeStringField("opinion", opinion(claim.stance()));
        json.writeStringField("explanation", exported.statement().exact());
        writeAuthors(exported);
        writeTexts("object_refs", List.of(note));
        json.writeEndObject();
        inArticle.add(opinion);
    }

    private void writeReview(ClaimReview review, String claim) throws IOException {
        begin("note", id("note", review.id()), review.updatedAt(), producer);
        json.writeStringField("abstract", "claim review");
        json.writeStringField("content", review.reviewRating().label());
        writeReviewed(review, claim);
        if (review.reviewRating().share().isPresent()) {
            begin("opinion", id("opinion", review.id()), review.updatedAt(), producer);
            json.writeStringField(
                    "opinion", opinion(review.reviewRating().share().getAsDouble()));
            json.writeStringField("explanation", review.reviewRating().label());
            writeReviewed(review, claim);
        }
    }

    /** What the note of a review and its opinion have in common, up to their end. */
    private void writeReviewed(ClaimReview review, String claim) throws IOException {
        writeTexts("authors", List.of(review.author().name()));
        writeTexts("object_refs", List.of(claim));
        if (review.inLanguage() != null) {
            json.writeStringField("lang", review.inLanguage());
        }
        json.writeArrayFieldStart("external_references");
        json.writeStartObject();
        json.writeStringField("source_name", review.author().name());
        if (review.claimReviewed() != null) {
            json.writeStringField("description", review.claimReviewed());
        }
        json.writeStringField("url", review.url());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The step of a scale, from its worst to its best end. */
    private static String opinion(double share) {
        return OPINIONS.get((int) Math.round(share * (OPINIONS.size() - 1)));
    }

    /** By the vocabulary opinion-enum. */
    private static String opinion(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "agree";
            case DENIES -> "strongly-disagree";
            case DISPUTES -> "disagree";
            case REPORTS -> "neutral";
        };
    }

    /** Writes those whom no bundle can do without; answers the ids of all. */
    private List<String> writeParties(ExportedStatement exported, AttributionRole role) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Party party : exported.statement().parties(role)) {
            if (party.actor() != null) {
                String id = id("identity", party.actor());
                if (written.add(id)) {
                    writeIdentity(id, party.name(), party.kind() == ActorKind.PERSON ? "individual" : "organization");
                    writeFormer("identity", party.actor(), exported);
                }
                ids.add(id);
            }
        }
        return ids;
    }

    private void writeIdentity(String id, String name, String identityClass) throws IOException {
        begin("identity", id, null, id.equals(producer) ? null : producer);
        json.writeStringField("name", name);
        json.writeStringField("identity_class", identityClass);
        json.writeEndObject();
    }

    private void writeRelationship(String speaker, String principal) throws IOException {
        String id = id("relationship", speaker + principal);
        if (written.add(id)) {
            writeRelationship(id, "related-to", "speaks on behalf of", speaker, principal);
        }
    }

    /** What somebody has under a former id is the same as what the file has: the former one may not be in it. */
    private void writeFormer(String type, String now, ExportedStatement exported) throws IOException {
        for (String former : exported.formerIds(now)) {
            String source = id(type, former);
            String target = id(type, now);
            writeRelationship(
                    id("relationship", source + target), "duplicate-of", former + " leads to " + now, source, target);
        }
    }

    private void writeRelationship(String id, String type, String description, String source, String target)
            throws IOException {
        begin("relationship", id, null, producer);
        json.writeStringField("relationship_type", type);
        json.writeStringField("description", description);
        json.writeStringField("source_ref", source);
        json.writeStringField("target_ref", target);
        json.writeEndObject();
    }

    /** Writes the article whose statements are written. */
    private void writeReport() throws IOException {
        ArticleFacts article = last.article();
        begin("report", id("report", article.id()), null, producer);
        json.writeStringField("name", last.title());
        json.writeStringField("published", published(article.publishedAt()));
        writeTexts("report_types", List.of("news-article"));
        writeTexts("object_refs", inArticle);
        writeReference(last);
        json.writeEndObject();
        inArticle.clear();
    }

    /** The day, as far as it is known: the property is required. */
    private static String published(String edtf) {
        try {
            return edtf == null
                    ? TIMELESS
                    : TIME.format(LocalDate.parse(edtf.split("T", 2)[0])
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return TIMELESS;
        }
    }

    /** @param time null for what has none of its own */
    private void begin(String type, String id, Instant time, String createdBy) throws IOException {
        String at = time == null ? TIMELESS : TIME.format(time.truncatedTo(ChronoUnit.MILLIS));
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField("spec_version", "2.1");
        json.writeStringField("id", id);
        if (createdBy != null) {
            json.writeStringField("created_by_ref", createdBy);
        }
        json.writeStringField("created", at);
        json.writeStringField("modified", at);
    }

    private void writeAuthors(ExportedStatement exported) throws IOException {
        List<String> names = exported.names(AttributionRole.SPEAKER);
        if (!names.isEmpty()) {
            writeTexts("authors", names);
        }
    }

    private void writeReference(ExportedStatement exported) throws IOException {
        ArticleFacts article = exported.article();
        json.writeArrayFieldStart("external_references");
        json.writeStartObject();
        json.writeStringField("source_name", article.outlet() == null ? "article" : article.outlet());
        json.writeStringField("description", exported.title());
        if (article.url() != null) {
            json.writeStringField("url", article.url());
        }
        json.writeStringField("external_id", article.id());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeTexts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    @Override
    public void end(String next) throws IOException {
        if (last != null) {
            writeReport();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
