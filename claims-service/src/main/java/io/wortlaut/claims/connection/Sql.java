package io.wortlaut.claims.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.hibernate.engine.spi.SessionFactoryImplementor;

/** A native query under construction: its conditions are text, its values are parameters only. */
public final class Sql {

    private final List<Object> values = new ArrayList<>();

    /** Binds a value and returns the placeholder that stands for it. */
    public String bind(Object value) {
        values.add(value);
        return ":p" + (values.size() - 1);
    }

    /** Binds values and returns the row of their placeholders. */
    public String row(List<?> row) {
        return row.stream().map(this::bind).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A condition that a column has one of the values. A single one is compared by itself: an index keeps its order then. */
    public String oneOf(String column, List<? extends Enum<?>> values) {
        return values.size() == 1
                ? column + " = " + bind(values.getFirst().name())
                : column + " = any(" + bind(values.stream().map(Enum::name).toArray(String[]::new)) + ")";
    }

    /**
     * Runs a query that uses this object's placeholders: in the transaction there is, where what was changed and not yet
     * written is written before; else by itself, as {@link SingleQuery} does.
     */
    public List<Tuple> list(EntityManager entityManager, String query) {
        SessionFactoryImplementor factory =
                entityManager.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
        return SingleQuery.isInTransaction(factory)
                ? inTransaction(entityManager, query)
                : new SingleQuery(factory).list(query, values);
    }

    /** The different values that a query joined by {@code chr(31)} in a column; none where the column is null. */
    public static Stream<String> values(Tuple row, String column) {
        String joined = row.get(column, String.class);
        return joined == null
                ? Stream.empty()
                : Stream.of(joined.split("\u001f")).distinct();
    }

    /** Runs a statement that changes rows, its values by name, in the transaction there is. */
    public static void change(EntityManager entityManager, String statement, Map<String, ?> values) {
        Query query = entityManager.createNativeQuery(statement);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> inTransaction(EntityManager entityManager, String query) {
        Query built = entityManager.createNativeQuery(query, Tuple.class);
        for (int i = 0; i < values.size(); i++) {
            built.setParameter("p" + i, values.get(i));
        }
        return built.getResultList();
    }
}
