package io.wortlaut.claims.fetching;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.spi.ClassloadingService;

/** Reads a property that is shown as it is: calls its accessor, and needs to know nothing of the request. */
final class PropertyFetcher implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

    private final String owner;
    private final String accessor;
    /** Found with the first value: when the schema is built, the classes need not be those that run. */
    private volatile Method method;

    /**
     * @param owner name of the class
     * @param accessor name of its method without parameters
     */
    PropertyFetcher(String owner, String accessor) {
        this.owner = owner;
        this.accessor = accessor;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws ReflectiveOperationException {
        return read(environment.getSource());
    }

    @Override
    public Object get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws ReflectiveOperationException {
        return read(source);
    }

    private Object read(Object source) throws ReflectiveOperationException {
        Method found = method;
        if (found == null) {
            found = ClassloadingService.get().loadClass(owner).getMethod(accessor);
            method = found;
        }
        return found.invoke(source);
    }
}
