package io.wortlaut.gateway.execution;

import org.jspecify.annotations.Nullable;

import graphql.language.OperationDefinition;

import io.wortlaut.gateway.planning.Operation;

/** A valid operation of a client, ready to be executed with variables. */
public final class PreparedOperation {
    final ParsedDocument document;
    final OperationDefinition definition;

    PreparedOperation(ParsedDocument document, OperationDefinition definition) {
        this.document = document;
        this.definition = definition;
    }

    /** As given in the document, or null. */
    public @Nullable String name() {
        return definition.getName();
    }

    public Operation.Kind kind() {
        return Operation.Kind.valueOf(definition.getOperation().name());
    }
}
