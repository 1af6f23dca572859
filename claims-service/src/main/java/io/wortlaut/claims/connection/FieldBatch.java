package io.wortlaut.claims.connection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;

/**
 * Collects what a field is asked for all its parents on one level, and answers it in one go.
 *
 * <p>For fields with arguments: SmallRye's own batching of {@code @Source} lists runs the whole batch with the arguments
 * of its first member, so that two aliases of one field would get each other's answer. Here the arguments belong to the
 * key.
 */
@ApplicationScoped
public class FieldBatch {

    private final Context context;

    public FieldBatch(Context context) {
        this.context = context;
    }

    /**
     * Joins the batch of a field.
     *
     * @param field the field's coordinates, unique in the schema
     * @param key parent and arguments, with equality
     * @param fetch answers many keys, in their order; the same function for every call with this field
     */
    public <K, V> CompletionStage<V> load(String field, K key, Function<List<K>, List<V>> fetch) {
        DataLoader<K, V> loader = environment()
                .getDataLoaderRegistry()
                .computeIfAbsent(
                        field,
                        name -> DataLoaderFactory.newDataLoader(
                                (BatchLoader<K, V>) keys -> CompletableFuture.completedFuture(fetch.apply(keys))));
        return loader.load(key);
    }

    /** Whether the client selected a field below the current one, for example {@code totalCount}. */
    public boolean selects(String path) {
        return environment().getSelectionSet().contains(path);
    }

    /** Whether the client wants to know how many there are in the connection that it asks for. */
    public boolean selectsTotal() {
        return selects("totalCount") || selects("totalCountRelation");
    }

    /** Whether the client wants to see anything of the connection's page. */
    public boolean selectsPage() {
        return selects("edges") || selects("pageInfo");
    }

    private DataFetchingEnvironment environment() {
        return context.unwrap(DataFetchingEnvironment.class);
    }
}
