package io.wortlaut.gateway.composition;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

import io.wortlaut.gateway.composition.SubgraphType.Composite;

/** Checks that a subgraph uses the federation directives as they are meant. */
final class FederationCheck {

    private final Subgraph subgraph;
    private final Problems problems;

    FederationCheck(Subgraph subgraph, Problems problems) {
        this.subgraph = subgraph;
        this.problems = problems;
    }

    void check() {
        subgraph.composites().forEach(type -> {
            checkKeys(type);
            type.fields().values().forEach(field -> checkField(type, field));
        });
        checkExternalsAreUsed();
    }

    private void checkKeys(Composite type) {
        for (Key key : type.keys()) {
            FieldSetCheck.Of of = FieldSetCheck.Of.KEY;
            new FieldSetCheck(subgraph, of, errors(of, type.name(), "type \"" + type.name() + "\"", key.fields()))
                    .check(type.name(), key.fields());
        }
        if (type.interfaceObject() && type.keys().isEmpty()) {
            error(
                    "INTERFACE_OBJECT_USAGE_ERROR",
                    type.name(),
                    "The @interfaceObject directive can only be applied to entity types but type \"" + type.name()
                            + "\" has no @key in this subgraph.");
        }
        if (type.isInterface() && subgraph.link().federation2()) {
            if (!type.keys().isEmpty() && subgraph.link().minor().orElse(0) < 3) {
                error(
                        "KEY_UNSUPPORTED_ON_INTERFACE",
                        type.name(),
                        "Cannot use @key on interface \"" + type.name()
                                + "\": @key is not yet supported on interfaces");
                return;
            }
            checkKeysOfImplementations(type);
        }
    }

    private void checkKeysOfImplementations(Composite iface) {
        for (Key key : iface.keys()) {
            for (Composite implementation : subgraph.runtimeTypes(iface.name())) {
                // Where the interface is found by a key, each of its objects must be.
                boolean has = implementation.keys().stream()
                        .filter(own -> own.resolvable() || !key.resolvable())
                        .anyMatch(own -> words(own).equals(words(key)));
                if (!has) {
                    error(
                            "INTERFACE_KEY_NOT_ON_IMPLEMENTATION",
                            implementation.name(),
                            "Key @key(fields: \"" + key.fields().text() + "\") on interface type \"" + iface.name()
                                    + "\" is missing on implementation type \"" + implementation.name() + "\"");
                }
            }
        }
    }

    private static String words(Key key) {
        return key.fields().text().replaceAll("([{}])", " $1 ").strip().replaceAll("[\\s,]+", " ");
    }

    private void checkField(Composite type, FieldDef field) {
        String element = type.name() + "." + field.name();
        if (type.isInterface()) {
            checkInterfaceField(element, field);
            return;
        }
        field.fieldSet("requires").ifPresent(set -> {
            FieldSetCheck.Of of = FieldSetCheck.Of.REQUIRES;
            new FieldSetCheck(subgraph, of, errors(of, element, "field \"" + element + "\"", set))
                    .check(type.name(), set);
        });
        if (field.external() && field.directives().has("provides")) {
            error(
                    "EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE",
                    element,
                    "Cannot have both @provides and @external on field \"" + element + "\"");
        }
        field.fieldSet("provides").filter(set -> !field.external()).ifPresent(set -> {
            String target = field.type().baseName();
            if (subgraph.types().get(target) instanceof Composite
                    || subgraph.types().get(target) instanceof SubgraphType.Union) {
                FieldSetCheck.Of of = FieldSetCheck.Of.PROVIDES;
                new FieldSetCheck(subgraph, of, errors(of, element, "field \"" + element + "\"", set))
                        .check(target, set);
            } else {
                error(
                        "PROVIDES_ON_NON_OBJECT_FIELD",
                        element,
                        "Invalid @provides directive on field \"" + element + "\": field has type \"" + field.type()
                                + "\" which is not a Composite Type");
            }
        });
    }

    private void checkInterfaceField(String element, FieldDef field) {
        if (!subgraph.link().federation2()) {
            return;
        }
        if (field.external()) {
            error(
                    "EXTERNAL_ON_INTERFACE",
                    element,
                    "Interface type field \"" + element
                            + "\" is marked @external but @external is not allowed on interface fields (it is"
                            + " nonsensical).");
        }
        if (field.directives().has("shareable")) {
            error(
                    "INVALID_SHAREABLE_USAGE",
                    element,
                    "Invalid use of @shareable on field \"" + element
                            + "\": only object type fields can be marked with @shareable");
        }
        for (String directive : new String[] {"requires", "provides"}) {
            if (field.directives().has(directive)) {
                error(
                        directive.toUpperCase(java.util.Locale.ROOT) + "_UNSUPPORTED_ON_INTERFACE",
                        element,
                        "Cannot use @" + directive + " on field \"" + element + "\" of an interface: @" + directive
                                + " is not yet supported within interfaces");
            }
        }
    }

    private void checkExternalsAreUsed() {
        Set<String> used = new HashSet<>(FieldSetTargets.all(subgraph));
        subgraph.composites()
                .filter(type -> !type.directives().has("external"))
                .forEach(type -> type.fields().values().stream()
                        .filter(FieldDef::external)
                        .filter(field -> !used.contains(type.name() + "." + field.name()))
                        .filter(field -> type.interfaces().stream()
                                .noneMatch(iface ->
                                        subgraph.field(iface, field.name()).isPresent()))
                        .filter(field -> !type.isInterface())
                        .forEach(field -> error(
                                "EXTERNAL_UNUSED",
                                type.name() + "." + field.name(),
                                "Field \"" + type.name() + "." + field.name()
                                        + "\" is marked @external but is not used in any federation directive (@key,"
                                        + " @provides, @requires) or to satisfy an interface; the field declaration has"
                                        + " no use and should be removed (or the field should not be @external).")));
    }

    private BiConsumer<String, String> errors(FieldSetCheck.Of of, String element, String on, FieldSet set) {
        return (code, message) -> error(
                of + "_" + code,
                element,
                "On " + on + ", for " + of.directive() + "(fields: " + Texts.quote(set.text()) + "): " + message);
    }

    private void error(String code, String element, String message) {
        problems.error(code, subgraph.name(), element, message);
    }
}
