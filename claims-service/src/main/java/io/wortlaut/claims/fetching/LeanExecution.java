package io.wortlaut.claims.fetching;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.spi.EventingService;

/** Changes how SmallRye would have operations executed, just before the first one is. */
public final class LeanExecution implements EventingService {

    /** @return null, which is: always active */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        GraphQL planned = builder.build();
        GraphQLSchema schema = planned.getGraphQLSchema();
        builder.schema(schema.transformWithoutTypes(changed -> changed.codeRegistry(lean(schema))));
        return planned.getInstrumentation() instanceof ChainedInstrumentation chain
                ? builder.instrumentation(new RequestInstrumentation(chain.getInstrumentations()))
                : builder;
    }

    private static GraphQLCodeRegistry lean(GraphQLSchema schema) {
        GraphQLCodeRegistry code = schema.getCodeRegistry();
        return code.transform(changed -> schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .forEach(type -> type.getFieldDefinitions().stream()
                        .filter(field -> isBatchWithoutArguments(code, type, field))
                        .forEach(field -> changed.dataFetcher(
                                FieldCoordinates.coordinates(type, field),
                                new BatchFetcher(type.getName() + "_" + field.getName())))));
    }

    private static boolean isBatchWithoutArguments(
            GraphQLCodeRegistry code, GraphQLObjectType type, GraphQLFieldDefinition field) {
        return field.getArguments().isEmpty()
                && code.getDataFetcher(FieldCoordinates.coordinates(type, field), field) instanceof BatchDataFetcher;
    }
}
