package io.wortlaut.gateway.composition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code @override}: who takes which field over from whom, and what is wrong with it. */
final class OverrideReader {

    /** A percentage of requests, or a name that the gateway's user gives a meaning to. */
    private static final Pattern LABEL =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9_\\-:./]*|percent\\((\\d{1,2}(\\.\\d{1,8})?|100)\\)");

    private final List<Subgraph> subgraphs;
    private final Problems problems;
    private final Overrides overrides = new Overrides();

    OverrideReader(List<Subgraph> subgraphs, Problems problems) {
        this.subgraphs = subgraphs;
        this.problems = problems;
    }

    Overrides read() {
        for (Subgraph subgraph : subgraphs) {
            subgraph.composites().forEach(type -> type.fields().values().stream()
                    .filter(field -> field.directives().has("override"))
                    .forEach(field -> read(subgraph, type, field)));
        }
        return overrides;
    }

    private void read(Subgraph subgraph, SubgraphType.Composite type, FieldDef field) {
        String element = type.name() + "." + field.name();
        String from = field.directives().text("override", "from").orElse("");
        if (type.isInterface()) {
            error(
                    "OVERRIDE_ON_INTERFACE",
                    element,
                    subgraph,
                    "@override cannot be used on field \"" + element + "\" on subgraph \"" + subgraph.name()
                            + "\": @override is not supported on interface type fields.");
        } else if (from.equals(subgraph.name())) {
            error(
                    "OVERRIDE_FROM_SELF_ERROR",
                    element,
                    subgraph,
                    "Source and destination subgraphs \"" + from + "\" are the same for overridden field \"" + element
                            + "\"");
        } else if (field.external()) {
            error(
                    "OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE",
                    element,
                    subgraph,
                    "@override cannot be used on field \"" + element + "\" on subgraph \"" + subgraph.name()
                            + "\" since \"" + element + "\" on \"" + subgraph.name()
                            + "\" is marked with directive \"@external\"");
        } else {
            Optional<Subgraph> source = subgraphs.stream()
                    .filter(other -> other.name().equals(from))
                    .findFirst();
            source.ifPresentOrElse(
                    other -> overriding(subgraph, other, type.name(), field),
                    () -> problems.hint(
                            "FROM_SUBGRAPH_DOES_NOT_EXIST",
                            "Source subgraph \"" + from + "\" for field \"" + element + "\" on subgraph \""
                                    + subgraph.name() + "\" does not exist."));
        }
    }

    private void overriding(Subgraph to, Subgraph from, String type, FieldDef field) {
        String element = type + "." + field.name();
        Optional<FieldDef> overridden = from.field(type, field.name());
        if (from.composite(type).filter(SubgraphType.Composite::interfaceObject).isPresent()
                || to.composite(type)
                        .filter(SubgraphType.Composite::interfaceObject)
                        .isPresent()) {
            error(
                    "OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE",
                    element,
                    to,
                    "@override is not yet supported on fields of @interfaceObject types: cannot be used on field \""
                            + element + "\" on subgraph \"" + to.name() + "\".");
            return;
        }
        if (overridden.isEmpty()) {
            problems.hint(
                    "OVERRIDE_DIRECTIVE_CAN_BE_REMOVED",
                    "Field \"" + element + "\" on subgraph \"" + to.name() + "\" no longer exists in the from subgraph"
                            + " \"" + from.name() + "\". The @override directive can be removed.");
            return;
        }
        AppliedDirectives applied = overridden.get().directives();
        if (applied.has("override")) {
            error(
                    "OVERRIDE_SOURCE_HAS_OVERRIDE",
                    element,
                    to,
                    "Field \"" + element + "\" on subgraph \"" + to.name()
                            + "\" is also marked with directive @override in subgraph \"" + from.name()
                            + "\". Only one @override directive is allowed per field.");
            return;
        }
        if (overridden.get().external()) {
            problems.hint(
                    "OVERRIDE_DIRECTIVE_CAN_BE_REMOVED",
                    "Field \"" + element + "\" on subgraph \"" + to.name() + "\" is not resolved anymore by the from"
                            + " subgraph (it is marked \"@external\" in \"" + from.name()
                            + "\"). The @override directive can be removed.");
            return;
        }
        Optional<String> collision =
                Stream.of("requires", "provides").filter(applied::has).findFirst();
        if (collision.isPresent()) {
            error(
                    "OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE",
                    element,
                    to,
                    "@override cannot be used on field \"" + element + "\" on subgraph \"" + to.name() + "\" since \""
                            + element + "\" on \"" + from.name() + "\" is marked with directive \"@" + collision.get()
                            + "\"");
            return;
        }
        Optional<String> label = field.directives().text("override", "label");
        if (label.filter(text -> !LABEL.matcher(text).matches()).isPresent()) {
            error(
                    "OVERRIDE_LABEL_INVALID",
                    element,
                    to,
                    "Invalid @override label \"" + label.get() + "\" on field \"" + element + "\" on subgraph \""
                            + to.name() + "\": labels must start with a letter and after that may contain"
                            + " alphanumerics, underscores, minuses, colons, periods, or slashes. Alternatively, labels"
                            + " may be of the form \"percent(x)\" where x is a float between 0-100 inclusive.");
        }
        boolean used = usedIn(from).contains(element) || servesInterface(from, type, field.name());
        if (label.isPresent()) {
            overrides.add(
                    to.name(),
                    from.name(),
                    element,
                    used ? Overrides.State.LABELLED_AND_USED : Overrides.State.LABELLED);
            overrides.label(from.name(), element, label.get());
            overrides.label(to.name(), element, label.get());
            problems.hint(
                    "OVERRIDE_MIGRATION_IN_PROGRESS",
                    "Field \"" + element
                            + "\" is currently being migrated with progressive @override. Once the migration"
                            + " is complete, remove the field from subgraph \"" + from.name() + "\".");
        } else {
            overrides.add(to.name(), from.name(), element, used ? Overrides.State.USED : Overrides.State.REMOVED);
            problems.hint(
                    "OVERRIDDEN_FIELD_CAN_BE_REMOVED",
                    "Field \"" + element + "\" on subgraph \"" + from.name() + "\" is overridden"
                            + (used
                                    ? ". It is still used in some federation directive(s) (@key, @requires, and/or"
                                            + " @provides) and/or to satisfy interface constraint(s), but consider"
                                            + " marking it @external explicitly or removing it along with its"
                                            + " references."
                                    : ". Consider removing it."));
        }
    }

    private static Set<String> usedIn(Subgraph subgraph) {
        return new HashSet<>(FieldSetTargets.all(subgraph));
    }

    private static boolean servesInterface(Subgraph subgraph, String type, String field) {
        return subgraph.composite(type).stream()
                .flatMap(composite -> composite.interfaces().stream())
                .anyMatch(iface -> subgraph.field(iface, field).isPresent());
    }

    private void error(String code, String element, Subgraph subgraph, String message) {
        problems.error(code, element, List.of(new Source<>(subgraph, element)), message);
    }
}
