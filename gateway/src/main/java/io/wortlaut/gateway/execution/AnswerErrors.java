package io.wortlaut.gateway.execution;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.gateway.planning.Shape;

/** Looks up what an answer says went wrong, without reading the rest of it. */
public final class AnswerErrors {
    private static final Shape NOTHING = new Shape(List.of(), 0);

    private AnswerErrors() {}

    /** The different codes of the errors in a GraphQL answer, in their order. */
    public static Set<String> codes(byte[] json) {
        var codes = new LinkedHashSet<String>();
        try {
            var errors = JsonScanner.scan(json, NOTHING).errors();
            if (errors != null && JsonValues.read(errors) instanceof List<?> list) {
                for (var error : list) {
                    if (error instanceof Map<?, ?> map && map.get("extensions") instanceof Map<?, ?> extensions) {
                        codes.add(String.valueOf(extensions.get("code")));
                    }
                }
            }
        } catch (MalformedJsonException | IOException e) {
            throw new IllegalArgumentException("not an answer of this gateway", e);
        }
        return codes;
    }
}
