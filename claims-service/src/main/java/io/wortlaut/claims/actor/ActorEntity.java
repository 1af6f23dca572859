package io.wortlaut.claims.actor;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A row of actors; written by {@link ActorRegister} in SQL, since only SQL can insert unless it is there. */
@Entity
@Immutable
@Table(name = "actor")
class ActorEntity {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    ActorKind kind;

    @Column(nullable = false, columnDefinition = "text")
    String name;

    /** The one article that this actor is known from by role or by surname only; null for all others. */
    @Column(name = "article_id", columnDefinition = "text")
    String articleId;

    @Column(name = "statement_count", nullable = false)
    int statementCount;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    Actor toActor() {
        return new Actor(id.toString(), name, kind);
    }
}
