package io.wortlaut.articles.problem;

/** What can be wrong with a request; part of the interface, so codes are never renamed. */
public enum ProblemCode {
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not read here"),
    TOO_LARGE(413, "The article is too large"),
    MALFORMED_JSON(400, "The JSON cannot be read"),
    MALFORMED_TEXT(400, "The bytes are not text in the stated encoding"),
    UNKNOWN_CHARSET(400, "The stated encoding is unknown"),
    UNREADABLE_CHARACTER(422, "The text holds a character that is none"),
    EMPTY_TEXT(422, "The article has no text"),
    INVALID_DATE(422, "The date cannot be read"),
    INVALID_FIELD(422, "A field has a value that it cannot have"),
    INVALID_PARAMETER(400, "A parameter has a value that it cannot have"),
    INVALID_CURSOR(400, "The cursor was not given out here"),
    INVALID_ID(400, "The id was not given out here"),
    NOT_RETRYABLE(409, "This failure cannot be tried again"),
    NOT_FOUND(404, "There is nothing under this address");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
