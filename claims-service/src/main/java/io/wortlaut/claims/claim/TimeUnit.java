package io.wortlaut.claims.claim;

import java.util.Locale;

/** What a timeline counts by. */
public enum TimeUnit {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** Its name in Postgres. */
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
