package io.wortlaut.claims.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/**
 * A page of a list, whatever the graph calls its edges.
 *
 * @param total zero unless it was asked for
 */
public record Page<E>(List<E> edges, PageInfo pageInfo, Total total) {

    /** What the graph says of every totalCount. */
    public static final String TOTAL_COUNT =
            "How many there are on all pages. More than 1,000 are counted exactly only where"
                    + " they are kept count of; of others totalCountRelation says that there are at least 1,000.";

    /** Of what was not counted. */
    public static final Total UNCOUNTED = Total.exact(0);

    /**
     * A list of rows that stands by itself: one SQL statement, and one more if it is to be counted.
     *
     * @param columns what an edge is made of; the sort keys are read besides
     * @param from the table and its alias, with joins
     */
    public record Rows(String columns, String from, String where) {}

    /** What the three parts of a page are put together as. */
    @FunctionalInterface
    public interface Connection<E, C> {
        C of(List<E> edges, PageInfo pageInfo, int totalCount, TotalRelation totalCountRelation);
    }

    /**
     * Reads the page that was asked for.
     *
     * @param sql has the values of the rows' conditions
     * @param edge makes an edge of its cursor and its row
     */
    public static <E> Page<E> read(
            EntityManager entityManager, PageRequest asked, Sql sql, Rows rows, BiFunction<String, Tuple, E> edge) {
        String table = " from " + rows.from() + " where " + rows.where();
        Total total = asked.counted()
                ? Total.bounded(sql.list(
                                entityManager,
                                "select count(*) as total from (select 1" + table + Total.BOUND + ") counted")
                        .getFirst()
                        .get("total", Long.class))
                : UNCOUNTED;
        Sort sort = asked.sort();
        String behind = asked.after() == null ? "" : " and " + sort.behind(asked.after(), sql);
        String query = "select " + rows.columns() + ", " + sort.selectItems() + table + behind + " order by "
                + sort.orderBy() + " limit " + asked.fetchSize();
        return of(asked, sql.list(entityManager, query), total, edge);
    }

    /**
     * The page whose rows were read.
     *
     * @param rows in order, with the sort keys; one more than was asked for where there is one
     * @param edge makes an edge of its cursor and its row
     */
    public static <E> Page<E> of(PageRequest asked, List<Tuple> rows, Total total, BiFunction<String, Tuple, E> edge) {
        List<Tuple> shown = rows.subList(0, Math.min(asked.first(), rows.size()));
        List<String> cursors =
                shown.stream().map(row -> Cursor.of(asked.sort(), row)).toList();
        PageInfo pageInfo = new PageInfo(
                rows.size() > asked.first(),
                asked.after() != null,
                cursors.isEmpty() ? null : cursors.getFirst(),
                cursors.isEmpty() ? null : cursors.getLast());
        List<E> edges = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            edges.add(edge.apply(cursors.get(i), shown.get(i)));
        }
        return new Page<>(edges, pageInfo, total);
    }

    /** The page as the connection type of its list. */
    public <C> C as(Connection<E, C> connection) {
        return connection.of(edges, pageInfo, total.count(), total.relation());
    }
}
