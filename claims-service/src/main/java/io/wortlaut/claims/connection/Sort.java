package io.wortlaut.claims.connection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Tuple;

/**
 * A total order of rows: the last key is unique, so no two rows are ever equal.
 *
 * @param name what cursors of this order are marked with
 */
public record Sort(String name, List<SortKey> keys) {

    public Sort {
        keys = List.copyOf(keys);
    }

    /**
     * One expression to sort by.
     *
     * @param expression SQL, never null in any row
     * @param column the name of the expression in the result
     */
    public record SortKey(String expression, String column, boolean descending, KeyType type) {}

    /** The type of a sort key, and how a cursor's text becomes a parameter again. */
    public enum KeyType {
        TEXT {
            @Override
            Object parse(String text) {
                return text;
            }
        },
        NUMBER {
            @Override
            Object parse(String text) {
                return Integer.valueOf(text);
            }
        },
        DAY {
            @Override
            Object parse(String text) {
                return LocalDate.parse(text);
            }
        },
        ID {
            @Override
            Object parse(String text) {
                return UUID.fromString(text);
            }
        };

        /** Throws {@link IllegalArgumentException} or {@link DateTimeParseException} for text of another type. */
        abstract Object parse(String text);
    }

    /** The body of an ORDER BY clause. */
    public String orderBy() {
        return keys.stream()
                .map(key -> key.expression() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The same order over the result's columns, for a query around the one that was sorted. */
    public String orderByColumns() {
        return keys.stream()
                .map(key -> key.column() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The sort keys as select items. */
    public String selectItems() {
        return keys.stream()
                .map(key -> key.expression() + " as " + key.column())
                .collect(Collectors.joining(", "));
    }

    /** The sort keys' values in a row. */
    List<Object> position(Tuple row) {
        return keys.stream()
                .map(key -> key.type() == KeyType.DAY ? row.get(key.column(), LocalDate.class) : row.get(key.column()))
                .toList();
    }

    /** A condition that holds for the rows behind the given position. */
    public String behind(List<Object> position, Sql sql) {
        String condition = "false";
        for (int i = keys.size() - 1; i >= 0; i--) {
            SortKey key = keys.get(i);
            String value = sql.bind(position.get(i));
            condition = "(%1$s %2$s %3$s or (%1$s = %3$s and %4$s))"
                    .formatted(key.expression(), key.descending() ? "<" : ">", value, condition);
        }
        return condition;
    }
}
