package io.wortlaut.gateway.composition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code @fromContext} says of an argument: a context's name after a dollar sign, and a selection on the types that set
 * the context.
 *
 * @param context empty if the text names none, or selects nothing
 * @param selection as written, with what stands around it
 */
record ContextValue(String context, String selection) {

    private static final Pattern TEXT =
            Pattern.compile("(?:[\\s,]|#[^\\n\\r]*)*\\$(?:[\\s,]|#[^\\n\\r]*)*([A-Za-z_]\\w*)([\\s\\S]*)");

    /** What the argument's directive says, if it has one. */
    static Optional<ContextValue> of(FieldDef argument) {
        return argument.directives().first("fromContext").map(directive -> {
            String text = AppliedDirectives.text(directive, "field").orElse("");
            Matcher matcher = TEXT.matcher(text);
            return matcher.matches() && !matcher.group(2).isBlank()
                    ? new ContextValue(matcher.group(1), matcher.group(2))
                    : new ContextValue("", text);
        });
    }

    FieldSet fields() {
        return FieldSet.parse(selection);
    }

    /** The context's name in the supergraph. */
    static String nameOf(Subgraph subgraph, String context) {
        return subgraph.name() + "__" + context;
    }
}
