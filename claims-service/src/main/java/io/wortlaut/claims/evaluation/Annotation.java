package io.wortlaut.claims.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;

/**
 * One statement, annotated by hand or found by a program.
 *
 * @param form never null
 * @param nested whether it lies within another statement
 * @param parts UTF-16 spans, half-open, of each part in the document's text; a part that is missing has none
 * @param layers what else is known of it; null where the annotation has no such layers
 */
public record Annotation(Form form, boolean nested, Map<Part, List<Span>> parts, Layers layers) {

    public Annotation {
        Objects.requireNonNull(form, "form");
        parts = Map.copyOf(parts);
    }

    List<Span> spans(Part part) {
        return parts.getOrDefault(part, List.of());
    }
}
