package io.wortlaut.articles.source;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** The row of a source. */
@Entity
@Table(name = "source")
public class SourceEntity {

    @Id
    UUID id;

    String name;

    /** The name in the form that lists are ordered by. */
    String folded;

    @Enumerated(EnumType.STRING)
    SourceKind kind;

    @Nullable
    Boolean stateControlled;

    /** Who said so; null for what is known from the start. */
    @Nullable
    String stateControlledBy;

    @Nullable
    Instant stateControlledAt;

    Instant createdAt;

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public SourceKind kind() {
        return kind;
    }

    public @Nullable Boolean stateControlled() {
        return stateControlled;
    }

    @Nullable
    String stateControlledBy() {
        return stateControlledBy;
    }
}
