package io.wortlaut.articles.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** The ratings of sources. */
@ApplicationScoped
class SourceRatings {

    private final EntityManager entities;

    SourceRatings(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of each source, with one SQL statement. */
    @Transactional
    List<List<Rating>> of(List<Source> sources) {
        Map<String, List<Rating>> found = new HashMap<>();
        entities.createQuery(
                        "from SourceRatingEntity where sourceId in :ids order by ratedAt desc, id",
                        SourceRatingEntity.class)
                .setParameter(
                        "ids",
                        sources.stream()
                                .map(source -> UUID.fromString(source.id()))
                                .toList())
                .getResultList()
                .forEach(row -> found.computeIfAbsent(row.sourceId.toString(), _ -> new ArrayList<>())
                        .add(new Rating(row.scheme, row.value, row.asOf, row.ratedBy, row.ratedAt)));
        return sources.stream()
                .map(source -> found.getOrDefault(source.id(), List.of()))
                .toList();
    }

    /** @throws ProblemException if there is no such source */
    @Transactional
    Source add(UUID source, SourceRating rating) {
        SourceEntity rated = require(source);
        SourceRatingEntity row = new SourceRatingEntity();
        row.id = UUID.randomUUID();
        row.sourceId = source;
        row.scheme = rating.scheme();
        row.value = rating.value();
        row.asOf = rating.asOf();
        row.ratedBy = rating.by().strip();
        row.ratedAt = Instant.now();
        entities.persist(row);
        return Source.of(rated);
    }

    /** @throws ProblemException if there is no such source */
    @Transactional
    Source setStateControlled(UUID source, @Nullable Boolean stateControlled, String by) {
        SourceEntity described = require(source);
        described.stateControlled = stateControlled;
        described.stateControlledBy = stateControlled == null ? null : by;
        described.stateControlledAt = Instant.now();
        return Source.of(described);
    }

    private SourceEntity require(UUID source) {
        SourceEntity found = entities.find(SourceEntity.class, source);
        if (found == null) {
            throw new ProblemException(ProblemCode.INVALID_ID, "There is no source \"%s\"".formatted(source), "id");
        }
        return found;
    }
}
