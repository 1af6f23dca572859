package io.wortlaut.gateway.planning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;

import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * A client's operation in normal form: fragments resolved, fields merged, conditions decided.
 *
 * @param name null for an anonymous operation
 * @param labels of progressive overrides that hold for it
 * @param introspection the AST of root fields that the gateway answers itself, by response key
 * @param denials paths of what is withheld from the caller, with {@code @} for each element of a list
 */
public record Operation(
        @Nullable String name,
        Kind kind,
        List<VariableDefinition> variables,
        Selections root,
        Set<String> labels,
        Map<String, List<Field>> introspection,
        List<List<Object>> denials,
        Collection<FragmentDefinition> fragments) {

    /** The three kinds of operations. */
    public enum Kind {
        QUERY,
        MUTATION,
        SUBSCRIPTION;

        /** As written in a document. */
        public String keyword() {
            return switch (this) {
                case QUERY -> "query";
                case MUTATION -> "mutation";
                case SUBSCRIPTION -> "subscription";
            };
        }
    }

    /**
     * @param definition valid against the API schema
     * @throws PlanningException when a condition has no value
     */
    public static Operation normalise(
            Supergraph supergraph,
            OperationDefinition definition,
            Map<String, FragmentDefinition> fragments,
            Circumstances circumstances) {
        var kind = Kind.valueOf(definition.getOperation().name());
        var rootType = supergraph.roots().get(kind.keyword());
        if (rootType == null) {
            throw new PlanningException("the schema has no " + kind.keyword() + " type");
        }
        var collector = new SelectionCollector(supergraph, fragments, circumstances, false);
        var root = collector.root(rootType, definition.getSelectionSet());
        return new Operation(
                definition.getName(),
                kind,
                definition.getVariableDefinitions(),
                root,
                circumstances.labels(),
                collector.introspection(),
                collector.denials(root),
                fragments.values());
    }
}
