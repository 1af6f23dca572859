package io.wortlaut.gateway.caching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;

import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * What there may be in the answers to a request, as far as the request tells.
 *
 * @param subgraph that is asked, by its name
 * @param types names of the object types that may be within; of a request for entities without the entities themselves
 * @param entities names of the types of entities that it asks for; empty for other requests
 */
public record Contents(String subgraph, Set<String> types, Set<String> entities) {

    /** @param operation the text as the subgraph gets it */
    public static Contents of(Supergraph supergraph, Subgraph subgraph, String operation) {
        var scan = new Scan(supergraph);
        scan.visit(parsed(operation));
        return new Contents(subgraph.name(), Set.copyOf(scan.types), Set.copyOf(scan.entities));
    }

    static Document parsed(String operation) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(operation)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    }

    private record Scan(Supergraph supergraph, Set<String> types, Set<String> entities) {
        Scan(Supergraph supergraph) {
            this(supergraph, new HashSet<>(), new HashSet<>());
        }

        void visit(Document document) {
            for (Definition<?> definition : document.getDefinitions()) {
                switch (definition) {
                    case OperationDefinition operation ->
                        visit(
                                operation.getSelectionSet(),
                                supergraph
                                        .roots()
                                        .get(operation.getOperation().name().toLowerCase(Locale.ROOT)));
                    case FragmentDefinition fragment ->
                        visit(
                                fragment.getSelectionSet(),
                                fragment.getTypeCondition().getName());
                    default -> {}
                }
            }
        }

        private void visit(@Nullable SelectionSet selections, @Nullable String type) {
            if (selections == null) {
                return;
            }
            for (Selection<?> selection : selections.getSelections()) {
                switch (selection) {
                    case Field field when field.getName().equals("_entities") -> entities(field.getSelectionSet());
                    case Field field -> visit(field, type);
                    case InlineFragment fragment -> {
                        var condition = fragment.getTypeCondition();
                        visit(fragment.getSelectionSet(), condition == null ? type : condition.getName());
                    }
                    default -> {} // fragments are visited where they are defined
                }
            }
        }

        private void entities(SelectionSet selections) {
            for (var fragment : selections.getSelectionsOfType(InlineFragment.class)) {
                add(fragment.getTypeCondition().getName(), entities);
            }
            visit(selections, null);
        }

        private void visit(Field field, @Nullable String type) {
            var owner = type == null ? null : supergraph.type(type);
            var known = owner == null ? null : owner.field(field.getName());
            if (known != null) {
                add(known.type().baseName(), types);
                visit(field.getSelectionSet(), known.type().baseName());
            }
        }

        private void add(String type, Set<String> to) {
            var composite = supergraph.type(type);
            if (composite != null) {
                to.addAll(composite.possibleTypes());
            }
        }
    }
}
