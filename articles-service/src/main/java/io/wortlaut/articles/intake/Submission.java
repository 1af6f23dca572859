package io.wortlaut.articles.intake;

import java.util.Map;

/**
 * An article as its sender handed it in, not yet read.
 *
 * @param mediaType with its parameters, as in the Content-Type header
 * @param parameters what the sender said beside the body, by name
 * @param body the bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent") // submissions are never compared, and up to megabytes large
record Submission(String mediaType, Map<String, String> parameters, byte[] body) {

    Submission {
        parameters = Map.copyOf(parameters);
    }
}
