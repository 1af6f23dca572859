package io.wortlaut.claims.fetching;

import java.util.Optional;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.execution.datafetcher.AbstractDataFetcher;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.spi.EventingService;
import io.smallrye.graphql.spi.config.Config;

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
        return code.transform(changed -> {
            showWhatNobodyHides(changed);
            schema.getAllTypesAsList().stream()
                    .filter(GraphQLObjectType.class::isInstance)
                    .map(GraphQLObjectType.class::cast)
                    .forEach(type -> type.getFieldDefinitions().forEach(field -> lean(code, type, field)
                            .ifPresent(fetcher ->
                                    changed.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher))));
        });
    }

    /** SmallRye takes its own "default" for a pattern of names to hide, which each field of each answer is matched with. */
    private static void showWhatNobodyHides(GraphQLCodeRegistry.Builder code) {
        if (Config.FIELD_VISIBILITY_DEFAULT.equals(Config.get().getFieldVisibility())) {
            code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        }
    }

    /** Empty for what stays as it is. */
    private static Optional<DataFetcher<?>> lean(
            GraphQLCodeRegistry code, GraphQLObjectType type, GraphQLFieldDefinition field) {
        DataFetcher<?> fetcher = code.getDataFetcher(FieldCoordinates.coordinates(type, field), field);
        if (fetcher instanceof BatchDataFetcher && field.getArguments().isEmpty()) {
            return Optional.of(new BatchFetcher(type.getName() + "_" + field.getName()));
        }
        return fetcher instanceof AbstractDataFetcher
                ? Optional.of(environment -> fetcher.get(new UndescribedField(environment)))
                : Optional.empty();
    }
}
