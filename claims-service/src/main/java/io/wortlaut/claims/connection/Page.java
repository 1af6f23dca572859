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
    public record Rows(String columns, String from, String where) {
        private String table() {
            return " from " + from + " where " + where;
        }
    }

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
        Total total = asked.counted()
                ? Total.bounded(sql.list(
                                entityManager,
                                "select count(*) as total from (select 1" + rows.table() + Total.BOUND + ") counted")
                        .getFirst()
                        .get("total", Long.class))
                : UNCOUNTED;
        String behind = asked.after() == null ? "" : " and " + asked.sort().behind(asked.after(), sql);
        return of(asked, inOrder(entityManager, asked, sql, rows, behind), total, edge);
    }

    /**
     * Reads the page of a list whose conditions most often leave few rows, or have to be read as a whole to know any:
     * all of them are read once, counted and sorted, where {@link #read} would walk by the order past all that do not
     * fit. One SQL statement; one more, in the order, where they are more than are counted.
     */
    public static <E> Page<E> readFew(
            EntityManager entityManager, PageRequest asked, Sql sql, Rows rows, BiFunction<String, Tuple, E> edge) {
        Sort sort = asked.sort();
        String position = asked.after() == null ? null : sql.row(asked.after());
        String columns = sort.orderByColumns();
        // The count is there on an empty page too, beside a row of nulls.
        List<Tuple> found = sql.list(
                entityManager,
                "with fitting as materialized (select " + rows.columns() + ", " + sort.selectItems() + rows.table()
                        + Total.BOUND + ") select t.total, p.* from (select count(*) as total from fitting) t"
                        + " left join lateral (select true as there, f.* from fitting f"
                        + (position == null ? "" : " where (" + columns + ") > " + position)
                        + " order by " + columns + " limit " + asked.fetchSize() + ") p on true order by " + columns);
        Total total = Total.bounded(found.getFirst().get("total", Long.class));
        String behind = position == null ? "" : " and " + sort.behind(position);
        return of(
                asked,
                total.relation() == TotalRelation.EXACT
                        ? found.stream().filter(row -> row.get("there") != null).toList()
                        : inOrder(entityManager, asked, sql, rows, behind),
                asked.counted() ? total : UNCOUNTED,
                edge);
    }

    private static List<Tuple> inOrder(
            EntityManager entityManager, PageRequest asked, Sql sql, Rows rows, String behind) {
        Sort sort = asked.sort();
        return sql.list(
                entityManager,
                "select " + rows.columns() + ", " + sort.selectItems() + rows.table() + behind + " order by "
                        + sort.orderBy() + " limit " + asked.fetchSize());
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
