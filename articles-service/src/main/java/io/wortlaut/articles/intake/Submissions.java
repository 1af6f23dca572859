package io.wortlaut.articles.intake;

import java.io.IOException;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;
import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.articles.reading.RawArticle.Format;

/** Understands submissions: one article in JSON, or its text or page as it is. */
@ApplicationScoped
class Submissions {

    private final ObjectMapper json;

    Submissions(ObjectMapper json) {
        this.json = json;
    }

    /** @throws ProblemException when it cannot be understood */
    RawArticle parse(Submission submission) {
        MediaType type = mediaType(submission.mediaType());
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return ArticleFields.toRaw(document(submission.body()));
        }
        boolean html = type.isCompatible(MediaType.TEXT_HTML_TYPE);
        if (!html && !type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "%s is not read here".formatted(submission.mediaType()));
        }
        Format format = html ? Format.HTML : Format.TEXT;
        String content = Decoding.decode(submission.body(), type.getParameters().get("charset"), format);
        return ArticleFields.toRaw(document(content, format, submission.parameters()));
    }

    private static MediaType mediaType(@Nullable String value) {
        try {
            return value == null ? MediaType.WILDCARD_TYPE : MediaType.valueOf(value);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "\"%s\" is not a media type".formatted(value));
        }
    }

    private static ArticleDocument document(String content, Format format, Map<String, String> parameters) {
        return new ArticleDocument(
                format == Format.TEXT ? content : null,
                format == Format.HTML ? content : null,
                parameters.get("url"),
                parameters.get("headline"),
                parameters.get("outlet"),
                parameters.get("language"),
                parameters.get("publishedAt"),
                parameters.get("retrievedAt"));
    }

    private ArticleDocument document(byte[] body) {
        try {
            ArticleDocument document = json.readValue(body, ArticleDocument.class);
            if (document == null) {
                throw new ProblemException(ProblemCode.MALFORMED_JSON, "An article is a JSON object, not null");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, where(e));
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, e.getMessage());
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? e.getOriginalMessage()
                : "%s (line %d, column %d)"
                        .formatted(
                                e.getOriginalMessage(),
                                e.getLocation().getLineNr(),
                                e.getLocation().getColumnNr());
    }
}
