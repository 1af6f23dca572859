package io.wortlaut.claims.fetching;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;

/** Adds a parent to those for which a field without arguments is read together. */
final class BatchFetcher implements DataFetcher<Object> {

    private final String loader;

    /** @param loader name of the data loader that SmallRye has for the field */
    BatchFetcher(String loader) {
        this.loader = loader;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return environment
                .getDataLoader(loader)
                .load(
                        environment.getSource(),
                        Map.of(
                                BatchLoaderHelper.ARGUMENTS,
                                List.of(),
                                BatchLoaderHelper.DATA_FETCHING_ENVIRONMENT,
                                environment));
    }
}
