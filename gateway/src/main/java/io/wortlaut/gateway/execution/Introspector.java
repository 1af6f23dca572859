package io.wortlaut.gateway.execution;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;

/** Answers introspection from the API schema. */
final class Introspector {
    private final GraphQL graphQL;

    Introspector(GraphQLSchema api) {
        // The document has been parsed and validated as part of the client's operation.
        this.graphQL = GraphQL.newGraphQL(api)
                .preparsedDocumentProvider((input, ignored) -> CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(input.getGraphQLContext().<Document>get(Document.class))))
                .build();
    }

    byte[] answer(Document document, Map<String, Object> variables) {
        var input = ExecutionInput.newExecutionInput("{ __typename }")
                .graphQLContext(Map.of(Document.class, document))
                .variables(variables)
                .locale(Locale.ROOT)
                .build();
        return JsonValues.write(graphQL.execute(input).toSpecification());
    }
}
