package io.wortlaut.articles.intake;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.problem.ProblemCode;

/** The row of a submission that could not be read. */
@Entity
@Table(name = "intake_failure")
class FailureEntity {

    @Id
    UUID id;

    String fingerprint;

    Instant receivedAt;

    String mediaType;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> parameters;

    /** Null when it was too large to keep. Read only to try again, not for lists. */
    @Basic(fetch = FetchType.LAZY)
    byte @Nullable [] payload;

    @Nullable
    Integer payloadBytes;

    @Enumerated(EnumType.STRING)
    ProblemCode code;

    String detail;

    @Nullable
    String field;

    int attempts;

    Instant lastAttemptAt;
}
