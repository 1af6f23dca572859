package io.wortlaut.claims.claim;

import java.util.List;

import io.wortlaut.claims.connection.Sort;
import io.wortlaut.claims.connection.Sort.KeyType;
import io.wortlaut.claims.connection.Sort.SortKey;

/** The orders that claims can be listed in. */
public enum ClaimOrder {
    STATEMENT_COUNT_DESC,
    /** Those that appeared last first, undated ones before them. */
    FIRST_APPEARANCE_DESC;

    Sort sort() {
        SortKey key =
                switch (this) {
                    case STATEMENT_COUNT_DESC ->
                        new SortKey("c.statement_count", "statement_count", true, KeyType.NUMBER);
                    case FIRST_APPEARANCE_DESC -> new SortKey("c.first_day", "first_day", true, KeyType.DAY);
                };
        return new Sort(name(), List.of(key, new SortKey("c.id", "id", false, KeyType.ID)));
    }
}
