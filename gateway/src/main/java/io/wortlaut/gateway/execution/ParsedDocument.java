package io.wortlaut.gateway.execution;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;

import io.wortlaut.gateway.limits.PageSizes;
import io.wortlaut.gateway.planning.AccessScan;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * A document that has been parsed and validated, or why it could not be.
 *
 * @param text without insignificant characters, equal for documents that mean the same
 * @param conditionVariables names of the variables that decide a {@code @skip}, {@code @include} or {@code @defer}
 * @param requirements the access requirements that may decide about it
 * @param labels the labels of progressive overrides that may decide about it
 * @param errors empty if the document is valid
 * @param limitExceeded whether the document asks for more than is allowed
 */
record ParsedDocument(
        String text,
        List<OperationDefinition> operations,
        Map<String, FragmentDefinition> fragments,
        Set<String> conditionVariables,
        PageSizes pageSizes,
        BitSet requirements,
        Set<String> labels,
        List<GraphQLError> errors,
        boolean limitExceeded) {

    private static final Set<String> DECIDING = Set.of("skip", "include", "defer");

    static ParsedDocument of(Document document, PageSizes pageSizes, Supergraph supergraph) {
        var conditions = new TreeSet<String>();
        var names = new HashSet<String>();
        collect(document, conditions, names);
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(
                        FragmentDefinition::getName, fragment -> fragment, (a, b) -> a, LinkedHashMap::new));
        return new ParsedDocument(
                AstPrinter.printAstCompact(document),
                document.getDefinitionsOfType(OperationDefinition.class),
                fragments,
                conditions,
                pageSizes,
                AccessScan.scan(
                        supergraph, document.getDefinitionsOfType(OperationDefinition.class), fragments.values()),
                supergraph.overrideLabels().touchedBy(names),
                List.of(),
                false);
    }

    static ParsedDocument invalid(List<GraphQLError> errors, boolean limitExceeded) {
        return new ParsedDocument(
                "",
                List.of(),
                Map.of(),
                Set.of(),
                new PageSizes(Set.of()),
                new BitSet(),
                Set.of(),
                errors,
                limitExceeded);
    }

    private static void collect(Node<?> node, Set<String> conditions, Set<String> names) {
        if (node instanceof Field field) {
            names.add(field.getName());
        }
        if (node instanceof DirectivesContainer<?> container) {
            for (Directive directive : container.getDirectives()) {
                var decides = DECIDING.contains(directive.getName());
                var argument = directive.getArgument("if");
                if (decides && argument != null && argument.getValue() instanceof VariableReference variable) {
                    conditions.add(variable.getName());
                }
            }
        }
        node.getChildren().forEach(child -> collect(child, conditions, names));
    }

    /** @throws RequestException when the document does not have exactly the operation that is meant */
    OperationDefinition operation(@Nullable String name) throws RequestException {
        if (name == null) {
            if (operations.size() == 1) {
                return operations.getFirst();
            }
            throw new RequestException(
                    operations.isEmpty()
                            ? "the document has no operation"
                            : "the document has several operations: operationName must say which one",
                    "OPERATION_RESOLUTION_FAILURE");
        }
        for (var operation : operations) {
            if (name.equals(operation.getName())) {
                return operation;
            }
        }
        throw new RequestException("the document has no operation " + name, "OPERATION_RESOLUTION_FAILURE");
    }
}
