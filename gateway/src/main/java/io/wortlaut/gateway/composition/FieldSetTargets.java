package io.wortlaut.gateway.composition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;

/** Finds the fields that a subgraph's field sets select, as coordinates such as {@code Article.id}. */
final class FieldSetTargets {

    private final Subgraph subgraph;
    private final Set<String> targets = new HashSet<>();

    private FieldSetTargets(Subgraph subgraph) {
        this.subgraph = subgraph;
    }

    static Set<String> ofKeys(Subgraph subgraph, boolean onlyExtensions) {
        FieldSetTargets found = new FieldSetTargets(subgraph);
        subgraph.composites().forEach(type -> type.keys().stream()
                .filter(key -> key.extension() || !onlyExtensions)
                .forEach(key -> found.visit(type.name(), key.fields().selections())));
        return found.targets;
    }

    static Set<String> ofRequires(Subgraph subgraph) {
        FieldSetTargets found = new FieldSetTargets(subgraph);
        subgraph.composites().forEach(type -> type.fields().values().forEach(field -> field.fieldSet("requires")
                .ifPresent(set -> found.visit(type.name(), set.selections()))));
        return found.targets;
    }

    static Set<String> ofProvides(Subgraph subgraph) {
        FieldSetTargets found = new FieldSetTargets(subgraph);
        subgraph.composites().forEach(type -> type.fields().values().forEach(field -> field.fieldSet("provides")
                .ifPresent(set -> found.visit(field.type().baseName(), set.selections()))));
        return found.targets;
    }

    static Set<String> ofContexts(Subgraph subgraph) {
        FieldSetTargets found = new FieldSetTargets(subgraph);
        subgraph.composites().forEach(type -> type.fields().values().forEach(field -> field.arguments()
                .values()
                .forEach(argument -> ContextValue.of(argument).ifPresent(value -> found.visitContext(value)))));
        return found.targets;
    }

    private void visitContext(ContextValue value) {
        String name = ContextValue.nameOf(subgraph, value.context());
        subgraph.types().values().stream()
                .filter(type -> Contexts.names(subgraph, type).anyMatch(name::equals))
                .forEach(type -> visit(type.name(), value.fields().selections()));
    }

    /** The fields that a key, a requirement, a provision or a context of the subgraph names. */
    static Set<String> all(Subgraph subgraph) {
        Set<String> all = ofKeys(subgraph, false);
        all.addAll(ofRequires(subgraph));
        all.addAll(ofProvides(subgraph));
        all.addAll(ofContexts(subgraph));
        return all;
    }

    /** The fields of one set on one type. */
    static Set<String> of(Subgraph subgraph, String type, FieldSet fields) {
        FieldSetTargets found = new FieldSetTargets(subgraph);
        found.visit(type, fields.selections());
        return found.targets;
    }

    private void visit(String type, List<Selection<?>> selections) {
        for (Selection<?> selection : selections) {
            switch (selection) {
                case Field field -> visitField(type, field);
                case InlineFragment fragment ->
                    visit(
                            fragment.getTypeCondition() == null
                                    ? type
                                    : fragment.getTypeCondition().getName(),
                            FieldSet.below(fragment));
                default -> {
                    // A named fragment cannot stand in a field set; the check of field sets tells so.
                }
            }
        }
    }

    private void visitField(String type, Field field) {
        subgraph.field(type, field.getName()).ifPresent(definition -> {
            // A field selected on an interface is in truth read from the objects that implement it.
            Stream.concat(Stream.of(type), subgraph.runtimeTypes(type).stream().map(SubgraphType.Composite::name))
                    .forEach(owner -> targets.add(owner + "." + field.getName()));
            visit(definition.type().baseName(), FieldSet.below(field));
        });
    }
}
