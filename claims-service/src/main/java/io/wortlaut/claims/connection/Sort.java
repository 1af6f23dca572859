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
     * One expression to sort by. What runs downwards is turned round in SQL, so that all keys run upwards together and a
     * page begins where an index over them is entered, however deep it lies.
     *
     * @param expression SQL, never null in any row
     * @param column the name of the turned expression in the result
     * @param descending only for numbers and days
     */
    public record SortKey(String expression, String column, boolean descending, KeyType type) {

        public SortKey {
            if (descending && type != KeyType.NUMBER && type != KeyType.DAY) {
                throw new IllegalArgumentException("neither a number nor a day: " + expression);
            }
        }

        /** The expression that runs upwards; indexes must have the same. */
        String upwards() {
            return !descending
                    ? expression
                    : type == KeyType.DAY ? "(date '0001-01-01' - " + expression + ")" : "(- " + expression + ")";
        }

        /** The type of {@link #upwards}: two days are a number of days apart. */
        KeyType upwardsType() {
            return descending ? KeyType.NUMBER : type;
        }
    }

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
        return keys.stream().map(SortKey::upwards).collect(Collectors.joining(", "));
    }

    /** The same order over the result's columns, for a query around the one that was sorted. */
    public String orderByColumns() {
        return keys.stream().map(SortKey::column).collect(Collectors.joining(", "));
    }

    /** The sort keys as select items. */
    public String selectItems() {
        return keys.stream().map(key -> key.upwards() + " as " + key.column()).collect(Collectors.joining(", "));
    }

    /** The sort keys' values in a row. */
    List<Object> position(Tuple row) {
        return keys.stream()
                .map(key -> key.upwardsType() == KeyType.DAY
                        ? row.get(key.column(), LocalDate.class)
                        : row.get(key.column()))
                .toList();
    }

    /** A condition that holds for the rows behind the given position. */
    public String behind(List<Object> position, Sql sql) {
        return behind(sql.row(position));
    }

    /** The same for a position that is bound already. */
    String behind(String position) {
        return "(" + orderBy() + ") > " + position;
    }
}
