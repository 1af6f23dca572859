package io.wortlaut.claims.fetching;

import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/** Chooses how SmallRye reads properties: as they are, but for those whose values it has to change first. */
public final class PropertyFetchers implements DataFetcherService {

    @Override
    public Integer getPriority() {
        return 1;
    }

    /** @return null to leave the field to SmallRye */
    @Override
    public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
        return field.getMethodName() != null && isShownAsItIs(field)
                ? new PropertyFetcher(owner.getClassName(), field.getMethodName())
                : null;
    }

    private static boolean isShownAsItIs(Field field) {
        Reference shown = field.getReference();
        boolean otherScalar =
                shown.getType() == ReferenceType.SCALAR && !shown.getClassName().equals(shown.getGraphQLClassName());
        boolean adapted =
                field.isAdaptingTo() || field.isAdaptingWith() || shown.isAdaptingTo() || shown.isAdaptingWith();
        return !otherScalar
                && !adapted
                && !field.hasTransformation()
                && (!field.hasWrapper() || field.getWrapper().isCollection());
    }
}
