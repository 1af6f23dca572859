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

    /** @param filter of the list; may be null */
    Sort sort(ClaimFilter filter) {
        boolean ofOneStatus =
                filter != null && filter.status() != null && filter.status().size() == 1;
        SortKey key =
                switch (this) {
                    // The same order in other words: each is that of an index.
                    case STATEMENT_COUNT_DESC ->
                        ofOneStatus
                                ? new SortKey("(0 - c.statement_count)", "statement_count", false, KeyType.NUMBER)
                                : new SortKey("c.statement_count", "statement_count", true, KeyType.NUMBER);
                    case FIRST_APPEARANCE_DESC -> new SortKey("c.first_day", "first_day", true, KeyType.DAY);
                };
        return new Sort(name(), List.of(key, new SortKey("c.id", "id", false, KeyType.ID)));
    }
}
