package io.wortlaut.claims.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** What is known of the reading of articles, in one SQL statement for any number of them. */
@ApplicationScoped
@Transactional
class Readings {

    private final EntityManager entityManager;

    Readings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** By article; those never announced are absent. */
    Map<String, Reading> of(Collection<String> articleIds) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select w.article_id, w.state, w.reread, w.failure,
                               a.language, a.language_read, a.extractor_version, a.anchored_at
                        from (select distinct on (article_id) * from work
                              where article_id = any(:articles)
                              order by article_id, cursor desc) w
                        left join article_anchor a on a.article_id = w.article_id
                        """, Tuple.class)
                .setParameter("articles", articleIds.toArray(String[]::new))
                .getResultList();
        Map<String, Reading> readings = new HashMap<>();
        for (Tuple row : rows) {
            readings.put(
                    row.get("article_id", String.class),
                    new Reading(
                            state(row),
                            row.get("language", String.class),
                            row.get("extractor_version", String.class),
                            row.get("anchored_at", Instant.class),
                            row.get("failure", String.class)));
        }
        return readings;
    }

    private static ReadingState state(Tuple row) {
        return switch (WorkState.valueOf(row.get("state", String.class))) {
            // What waits for a second reading has its statements from the first.
            case QUEUED -> Boolean.TRUE.equals(row.get("reread", Boolean.class)) ? read(row) : ReadingState.PENDING;
            case FAILED -> ReadingState.FAILED;
            case DONE, SUPERSEDED -> read(row);
        };
    }

    private static ReadingState read(Tuple row) {
        return Boolean.TRUE.equals(row.get("language_read", Boolean.class))
                ? ReadingState.READ
                : ReadingState.UNSUPPORTED_LANGUAGE;
    }
}
