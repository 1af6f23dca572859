package io.wortlaut.claims.profile;

import java.util.List;

import io.wortlaut.claims.connection.Sort;
import io.wortlaut.claims.connection.Sort.KeyType;
import io.wortlaut.claims.connection.Sort.SortKey;

/** The orders that actors can be listed in. */
public enum ActorOrder {
    STATEMENT_COUNT_DESC,
    NAME;

    /** @param count SQL for how many statements an actor {@code a} makes */
    Sort sort(String count) {
        SortKey key =
                switch (this) {
                    case STATEMENT_COUNT_DESC -> new SortKey(count, "said", true, KeyType.NUMBER);
                    case NAME -> new SortKey("a.name", "name", false, KeyType.TEXT);
                };
        return new Sort(name(), List.of(key, new SortKey("a.id", "id", false, KeyType.ID)));
    }
}
