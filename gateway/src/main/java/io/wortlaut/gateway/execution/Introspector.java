package io.wortlaut.gateway.execution;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;

import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.QueryPlan;

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

    /** The answer to the plan's introspection; empty if it has none. */
    byte[] answer(QueryPlan plan, Map<String, Object> variables) {
        for (var fetch : plan.fetches()) {
            if (fetch instanceof Fetch.Introspection introspection) {
                return answer(introspection.document(), variables);
            }
        }
        return new byte[0];
    }

    private byte[] answer(Document document, Map<String, Object> variables) {
        var input = ExecutionInput.newExecutionInput("{ __typename }")
                // How much may be asked has been decided by the limits of operations.
                .graphQLContext(Map.of(
                        Document.class, document, GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true))
                .variables(variables)
                .locale(Locale.ROOT)
                .build();
        return JsonValues.write(graphQL.execute(input).toSpecification());
    }
}
