package io.wortlaut.claims.connection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of our own entities. Opaque to clients; UUIDs here. */
public final class Ids {

    // UUID.fromString also takes short forms, which would make several texts the same id.
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    /** The id, or empty for text that no entity can have as its id. */
    public static Optional<UUID> parse(String id) {
        return id != null && UUID_TEXT.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    /**
     * The id.
     *
     * @throws InvalidArgumentException naming the argument for text that is none
     */
    public static UUID require(String argument, String id) {
        return parse(id)
                .orElseThrow(
                        () -> new InvalidArgumentException("'" + argument + "' is not an id of this graph: " + id));
    }

    /**
     * The ids.
     *
     * @throws InvalidArgumentException naming the argument for text that is none
     */
    public static UUID[] require(String argument, List<String> ids) {
        return ids.stream().map(id -> require(argument, id)).toArray(UUID[]::new);
    }

    /**
     * The ids that somebody asks for, each once, also if it is named twice.
     *
     * @param ids null for all
     * @return null for all
     * @throws InvalidArgumentException naming the argument for text that is none
     */
    public static Set<UUID> asked(String argument, List<String> ids) {
        return ids == null ? null : Set.copyOf(List.of(require(argument, ids)));
    }
}
