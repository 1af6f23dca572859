package io.wortlaut.claims.connection;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Tuple;

/** A position in a sorted list as clients see it: opaque text that stays valid while rows come and go around it. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** The cursor of a row that was read with the order's sort keys. */
    public static String of(Sort sort, Tuple row) {
        String plain = sort.name()
                + SEPARATOR
                + sort.position(row).stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort keys that a cursor was made of.
     *
     * @throws InvalidArgumentException for anything but a cursor of this order
     */
    public static List<Object> read(Sort sort, String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.size() != sort.keys().size() + 1 || !parts.getFirst().equals(sort.name())) {
                throw invalid(cursor);
            }
            List<Object> position = new ArrayList<>();
            for (int i = 0; i < sort.keys().size(); i++) {
                position.add(sort.keys().get(i).upwardsType().parse(parts.get(i + 1)));
            }
            return position;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(cursor);
        }
    }

    private static InvalidArgumentException invalid(String cursor) {
        return new InvalidArgumentException("'after' is not a cursor of this connection in this order: " + cursor);
    }
}
