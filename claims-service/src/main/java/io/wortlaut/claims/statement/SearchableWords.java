package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.statement.search.SearchWords;

/** Writes the words that statements are found by; in SQL, since the ORM has no type for them. */
@ApplicationScoped
class SearchableWords {

    private final EntityManager entityManager;

    SearchableWords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Brings the words of stored statements up to date. */
    void write(Collection<StatementEntity> statements) {
        if (statements.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("update statement s set search = cast(w.words as tsvector)"
                        + " from unnest(:ids, :words) as w(id, words)"
                        + " where s.id = w.id and s.search is distinct from cast(w.words as tsvector)")
                .setParameter(
                        "ids",
                        statements.stream().map(statement -> statement.id).toArray(UUID[]::new))
                .setParameter(
                        "words",
                        statements.stream()
                                .map(statement -> SearchWords.shared().vector(statement.exact))
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
