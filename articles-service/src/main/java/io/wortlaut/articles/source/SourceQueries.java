package io.wortlaut.articles.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import io.wortlaut.articles.connection.PageRequest;

/** What the graph reads: one SQL statement a method, however many sources there are. */
@ApplicationScoped
class SourceQueries {

    private final EntityManager entities;

    SourceQueries(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Map<String, Source> byId(Collection<UUID> ids) {
        return entities
                .createQuery("from SourceEntity where id in :ids", SourceEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(Source::of)
                .collect(Collectors.toMap(Source::id, source -> source));
    }

    /** A page of sources and, if there are more, the one after it. */
    @Transactional
    List<SourceEntity> list(SourceFilter filter, PageRequest page) {
        Conditions conditions = new Conditions(filter);
        page.after().ifPresent(key -> conditions.add("s.folded > :after", "after", key));
        @SuppressWarnings("unchecked")
        List<SourceEntity> found = conditions
                .bind(entities.createNativeQuery(
                        "select s.* " + conditions.sql() + " order by s.folded", SourceEntity.class))
                .setMaxResults(page.fetchSize())
                .getResultList();
        return found;
    }

    @Transactional
    int count(SourceFilter filter) {
        Conditions conditions = new Conditions(filter);
        return ((Number) conditions
                        .bind(entities.createNativeQuery("select count(*) " + conditions.sql()))
                        .getSingleResult())
                .intValue();
    }

    /** A filter as SQL over {@code source s}. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(SourceFilter filter) {
            if (filter.search() != null && !filter.search().isBlank()) {
                // Folded names are letters and digits, so that no word can be taken for an operator.
                String words = Stream.of(FoldedName.of(filter.search()).split(" "))
                        .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", ""))
                        .filter(word -> !word.isEmpty())
                        .map(word -> "'" + word + "':*")
                        .collect(Collectors.joining(" & "));
                add(
                        "s.id in (select n.source_id from {h-schema}source_name n"
                                + " where to_tsvector('pg_catalog.simple', n.folded)"
                                + " @@ to_tsquery('pg_catalog.simple', :words))",
                        "words",
                        words);
            }
            if (filter.kind() != null) {
                add(
                        "s.kind = any(:kinds)",
                        "kinds",
                        filter.kind().stream().map(SourceKind::name).toArray(String[]::new));
            }
        }

        void add(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String sql() {
            return "from {h-schema}source s"
                    + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        }

        Query bind(Query query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
