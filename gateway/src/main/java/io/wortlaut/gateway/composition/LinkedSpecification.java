package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;

/**
 * A specification that a subgraph links by {@code @link}.
 *
 * @param url as written
 * @param name the specification's name, from its URL
 * @param as what names of the specification begin with in the subgraph
 * @param imports local name by imported name, directives with their at sign
 */
record LinkedSpecification(String url, String name, String as, Map<String, String> imports) {
    private static final Pattern URL = Pattern.compile("((?:.*/)?([^/]+))/v(\\d+)\\.(\\d+)/?(?:[#?].*)?");

    private static final int MOST_DIGITS = 9;

    /** Reads a {@code @link}; empty if it says no URL. */
    static Optional<LinkedSpecification> of(String subgraph, Directive link, Problems problems) {
        Optional<String> url = AppliedDirectives.text(link, "url");
        if (url.isEmpty()) {
            problems.error(
                    "INVALID_LINK_DIRECTIVE_USAGE", subgraph, "", "@link needs the URL of a specification as \"url\"");
            return Optional.empty();
        }
        Map<String, String> imports = new LinkedHashMap<>();
        for (Value<?> item : items(link)) {
            if (!readImport(item, imports)) {
                problems.error(
                        "INVALID_LINK_DIRECTIVE_USAGE",
                        subgraph,
                        "",
                        "Invalid value in @link(import:) of \"" + url.get() + "\": an import is a name, or"
                                + " {name:, as:} with both names or neither starting with \"@\"");
            }
        }
        Matcher matcher = URL.matcher(url.get());
        String name = matcher.matches() ? matcher.group(2) : url.get();
        return Optional.of(new LinkedSpecification(
                url.get(), name, AppliedDirectives.text(link, "as").orElse(name), imports));
    }

    private static List<Value<?>> items(Directive link) {
        List<Value<?>> items = new ArrayList<>();
        if (link.getArgument("import") != null) {
            Value<?> value = link.getArgument("import").getValue();
            if (value instanceof ArrayValue array) {
                array.getValues().forEach(items::add);
            } else {
                items.add(value);
            }
        }
        return items;
    }

    private static boolean readImport(Value<?> value, Map<String, String> imports) {
        if (value instanceof StringValue name && name.getValue().length() > 1) {
            imports.put(name.getValue(), name.getValue());
            return true;
        }
        if (!(value instanceof ObjectValue object)) {
            return false;
        }
        String name = text(object, "name");
        String as = text(object, "as");
        String local = as == null ? name : as;
        if (name == null || name.length() < 2 || local.length() < 2 || name.startsWith("@") != local.startsWith("@")) {
            return false;
        }
        imports.put(name, local);
        return true;
    }

    private static String text(ObjectValue object, String field) {
        return object.getObjectFields().stream()
                .filter(candidate -> candidate.getName().equals(field))
                .map(ObjectField::getValue)
                .filter(StringValue.class::isInstance)
                .map(value -> ((StringValue) value).getValue())
                .findFirst()
                .orElse(null);
    }

    /** The URL without its version: what tells it from other specifications. */
    String identity() {
        Matcher matcher = URL.matcher(url);
        return matcher.matches() ? matcher.group(1) : url;
    }

    /** The major version, or 0 where the URL has none that makes sense. */
    int major() {
        return version(3);
    }

    /** The minor version, likewise. */
    int minor() {
        return version(4);
    }

    private int version(int group) {
        Matcher matcher = URL.matcher(url);
        return matcher.matches() && matcher.group(group).length() <= MOST_DIGITS
                ? Integer.parseInt(matcher.group(group))
                : 0;
    }

    /** Whether a directive of that local name, without at sign, belongs to it. */
    boolean has(String directive) {
        return imports.containsValue("@" + directive) || as.equals(directive) || directive.startsWith(as + "__");
    }

    /** The specification's own name of a directive that it {@link #has}, without at sign. */
    String specName(String directive) {
        return imports.entrySet().stream()
                .filter(entry -> entry.getValue().equals("@" + directive))
                .map(entry -> entry.getKey().substring(1))
                .findFirst()
                .orElseGet(() -> as.equals(directive) ? name : directive.substring(as.length() + "__".length()));
    }

    /** What the subgraph calls a directive of it, without at sign. */
    String localName(String directive) {
        String imported = imports.get("@" + directive);
        return imported != null ? imported.substring(1) : directive.equals(name) ? as : as + "__" + directive;
    }
}
