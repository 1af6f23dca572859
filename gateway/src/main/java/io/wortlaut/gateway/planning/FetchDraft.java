package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.language.AstPrinter;
import graphql.language.VariableDefinition;

import io.wortlaut.gateway.supergraph.ContextArgument;
import io.wortlaut.gateway.supergraph.Subgraph;

/** A fetch under construction. */
final class FetchDraft {
    final int index;
    final int level;
    final @Nullable Subgraph subgraph;
    final Set<Integer> dependsOn = new LinkedHashSet<>();
    final Set<String> variables = new LinkedHashSet<>();
    final List<BatchDraft> batches = new ArrayList<>();
    /** What a root fetch asks for. */
    final @Nullable RootDraft root;
    /** The part of the answer that it is made for; null for the first. */
    final @Nullable DeferDraft part;

    /**
     * What is asked of a root type, under construction.
     *
     * @param place where its objects stand
     */
    record RootDraft(SelectionNode node, LocationDraft place) {
        SelectionNode.Part part(String type) {
            return node.part(type);
        }

        /** Below the root stand queries only, whatever the operation is. */
        Operation.Kind kind(Operation operation) {
            return place.parent == null ? operation.kind() : Operation.Kind.QUERY;
        }
    }

    /** One {@code _entities} field under construction. */
    record BatchDraft(LocationDraft location, int variant, SelectionNode node, List<TargetDraft> targets) {}

    /** Objects to be sent, under construction. */
    record TargetDraft(
            LocationDraft location,
            Set<Integer> branches,
            int anchor,
            int slot,
            String typename,
            TemplateDraft inputs,
            List<PassedDraft> passed) {}

    /** A value from above that goes along with a representation. */
    record PassedDraft(String variable, boolean required, LocationDraft.Passed from) {}

    /** An argument that takes a value from above. */
    record Taken(String type, String field, ContextArgument argument, String variable) {}

    /** Those that the fetch takes. */
    final List<Taken> taken = new ArrayList<>();

    /** Whose objects' values from above go along; null if none do. */
    final LocationDraft.@Nullable BranchDraft contextual;

    /**
     * @param level how many fetches, this one included, happen one after the other at least
     * @param root null for a fetch of entities
     * @param part of the answer that it is made for; null for the first
     * @param contextual whose objects' values from above go along; null if none do
     */
    FetchDraft(
            int index,
            int level,
            @Nullable Subgraph subgraph,
            @Nullable RootDraft root,
            @Nullable DeferDraft part,
            LocationDraft.@Nullable BranchDraft contextual) {
        this.contextual = contextual;
        this.index = index;
        this.level = level;
        this.subgraph = subgraph;
        this.root = root;
        this.part = part;
    }

    boolean isOfEntities() {
        return root == null && subgraph != null;
    }

    Fetch rootFetch(Operation operation, LocationDraft.Frozen frozen) {
        var text = new StringBuilder();
        var name = operationName(operation);
        var kind = root.kind(operation);
        header(operation, kind, name, List.of(), text);
        root.node().print(text);
        return new Fetch.Root(
                index,
                dependsOn,
                root.node().shape(),
                subgraph,
                text.toString(),
                name,
                List.copyOf(variables),
                kind,
                frozen.path(root.place()),
                frozen.location(root.place()));
    }

    /** The variable of an argument that takes a value from above. */
    String variable(String type, String field, ContextArgument argument) {
        for (var known : taken) {
            if (known.type().equals(type)
                    && known.field().equals(field)
                    && known.argument().name().equals(argument.name())) {
                return known.variable();
            }
        }
        var variable = "_c" + taken.size();
        taken.add(new Taken(type, field, argument, variable));
        return variable;
    }

    /** How a field is asked for, with the arguments that take values from above. */
    String call(String type, Field field) {
        var arguments = taken.stream()
                .filter(known -> known.type().equals(type) && known.field().equals(field.name()))
                .map(known -> known.argument().name() + ":$" + known.variable() + Fetch.Contextual.NUMBER)
                .collect(Collectors.joining(","));
        if (arguments.isEmpty()) {
            return field.call();
        }
        return field.arguments().isEmpty()
                ? field.name() + "(" + arguments + ")"
                : field.name() + "(" + arguments + "," + field.arguments().substring(1);
    }

    private Fetch.Contextual contextual(Operation operation, @Nullable String name, SelectionNode node) {
        var own = new StringBuilder("$representations" + Fetch.Contextual.NUMBER + ":[_Any!]!");
        taken.forEach(known -> own.append(",$")
                .append(known.variable())
                .append(Fetch.Contextual.NUMBER)
                .append(':')
                .append(known.argument().type()));
        var shared = operation.variables().stream()
                .filter(definition -> variables.contains(definition.getName()))
                .map(definition -> "," + print(definition))
                .collect(Collectors.joining());
        var field = new StringBuilder("_entities(representations:$representations" + Fetch.Contextual.NUMBER + ")");
        node.print(field);
        return new Fetch.Contextual(name == null ? "query" : "query " + name, own.toString(), shared, field.toString());
    }

    Fetch entitiesFetch(Operation operation, LocationDraft.Frozen frozen) {
        var text = new StringBuilder();
        var name = operationName(operation);
        var merged = merged();
        if (contextual != null) {
            return contextualFetch(operation, frozen, name, merged.getFirst());
        }
        var parameters = new ArrayList<String>();
        for (var i = 0; i < merged.size(); i++) {
            parameters.add("$" + variable(i, merged.size()) + ":[_Any!]!");
        }
        header(operation, Operation.Kind.QUERY, name, parameters, text);
        text.append('{');
        var entries = new ArrayList<Shape.Entry>();
        var built = new ArrayList<Fetch.Batch>();
        for (var i = 0; i < merged.size(); i++) {
            var key = merged.size() == 1 ? "_entities" : "_e" + i;
            var variable = variable(i, merged.size());
            text.append(i == 0 ? "" : " ").append(merged.size() == 1 ? "" : key + ":");
            text.append("_entities(representations:$").append(variable).append(')');
            var batch = merged.get(i);
            batch.node().print(text);
            entries.add(new Shape.Entry(key, i, 1, batch.node().shape()));
            built.add(new Fetch.Batch(
                    key,
                    variable,
                    i,
                    batch.targets().stream().map(frozen::target).toList()));
        }
        text.append('}');
        return new Fetch.Entities(
                index,
                dependsOn,
                new Shape(entries, merged.size()),
                subgraph,
                text.toString(),
                name,
                List.copyOf(variables),
                built,
                null);
    }

    private Fetch contextualFetch(
            Operation operation, LocationDraft.Frozen frozen, @Nullable String name, BatchDraft batch) {
        var contextually = contextual(operation, name, batch.node());
        var targets = batch.targets().stream().map(frozen::target).toList();
        return new Fetch.Entities(
                index,
                dependsOn,
                new Shape(
                        List.of(new Shape.Entry("_entities", 0, 1, batch.node().shape())), 1),
                subgraph,
                contextually.operation(1),
                name,
                List.copyOf(variables),
                List.of(new Fetch.Batch("_entities", "representations", 0, targets)),
                contextually);
    }

    private static String variable(int batch, int batches) {
        return batches == 1 ? "representations" : "_r" + batch;
    }

    /** Batches that ask for the same become one, so that an entity wanted in several places is sent once. */
    private List<BatchDraft> merged() {
        var byLayout = new LinkedHashMap<String, BatchDraft>();
        for (var batch : batches) {
            var layout = batch.node().layout();
            var same = byLayout.putIfAbsent(layout == null ? "" + byLayout.size() : layout, batch);
            if (same != null) {
                same.targets().addAll(batch.targets());
            }
        }
        return List.copyOf(byLayout.values());
    }

    private void header(
            Operation operation,
            Operation.Kind kind,
            @Nullable String name,
            List<String> parameters,
            StringBuilder out) {
        var all = new ArrayList<>(parameters);
        operation.variables().stream()
                .filter(definition -> variables.contains(definition.getName()))
                .map(FetchDraft::print)
                .forEach(all::add);
        if (name == null && all.isEmpty() && kind == Operation.Kind.QUERY) {
            return;
        }
        out.append(kind.keyword());
        if (name != null) {
            out.append(' ').append(name);
        }
        if (!all.isEmpty()) {
            out.append('(').append(String.join(",", all)).append(')');
        }
    }

    private static String print(VariableDefinition definition) {
        return AstPrinter.printAstCompact(definition.transform(copy -> copy.directives(List.of())));
    }

    /** {@code Client__subgraph__3}, so that a subgraph's log says whose request it was. */
    private @Nullable String operationName(Operation operation) {
        if (operation.name() == null) {
            return null;
        }
        var safe = subgraph.name().replaceAll("\\W", "_");
        return operation.name() + "__" + safe + "__" + index;
    }
}
