package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.List;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

/** What the gateway answers itself, from the schema that clients see, under construction. */
final class IntrospectionDraft {
    private final Operation operation;

    IntrospectionDraft(Operation operation) {
        this.operation = operation;
    }

    /** Where the answer has a root field. */
    int slot(Field field) {
        return List.copyOf(operation.introspection().keySet()).indexOf(field.responseKey());
    }

    Fetch fetch(FetchDraft draft) {
        var entries = new ArrayList<Shape.Entry>();
        var fields = new ArrayList<graphql.language.Field>();
        operation.introspection().forEach((key, nodes) -> {
            entries.add(new Shape.Entry(key, entries.size(), 0, null));
            fields.addAll(nodes);
        });
        var definition = OperationDefinition.newOperationDefinition()
                .operation(OperationDefinition.Operation.QUERY)
                .variableDefinitions(operation.variables())
                .selectionSet(SelectionSet.newSelectionSet(fields).build())
                .build();
        var document = Document.newDocument().definition(definition);
        operation.fragments().forEach(document::definition);
        return new Fetch.Introspection(
                draft.index, draft.dependsOn, new Shape(entries, entries.size()), document.build());
    }
}
