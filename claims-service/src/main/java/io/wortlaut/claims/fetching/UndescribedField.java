package io.wortlaut.claims.fetching;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.SelectedField;

/**
 * A field of which SmallRye is not told what is selected below it, which it would describe twice, as JSON, for listeners that
 * there are none of. Whoever asks for something selected by its name finds it.
 */
final class UndescribedField extends DelegatingDataFetchingEnvironment {

    UndescribedField(DataFetchingEnvironment field) {
        super(field);
    }

    @Override
    public DataFetchingFieldSelectionSet getSelectionSet() {
        return new Undescribed(delegateEnvironment);
    }

    /** What is selected below a field, worked out when somebody asks. */
    private record Undescribed(DataFetchingEnvironment field) implements DataFetchingFieldSelectionSet {

        /** What is described: nothing. */
        @Override
        public List<SelectedField> getFields() {
            return List.of();
        }

        private DataFetchingFieldSelectionSet selected() {
            return field.getSelectionSet();
        }

        @Override
        public boolean contains(String path) {
            return selected().contains(path);
        }

        @Override
        public boolean containsAnyOf(String path, String... paths) {
            return selected().containsAnyOf(path, paths);
        }

        @Override
        public boolean containsAllOf(String path, String... paths) {
            return selected().containsAllOf(path, paths);
        }

        @Override
        public List<SelectedField> getImmediateFields() {
            return selected().getImmediateFields();
        }

        @Override
        public List<SelectedField> getFields(String path, String... paths) {
            return selected().getFields(path, paths);
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey() {
            return selected().getFieldsGroupedByResultKey();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey(String path, String... paths) {
            return selected().getFieldsGroupedByResultKey(path, paths);
        }
    }
}
