package io.wortlaut.articles.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** The submissions that could not be read, kept as they came. */
@ApplicationScoped
class Failures implements PanacheRepositoryBase<FailureEntity, UUID> {

    /**
     * Keeps a submission. The same one again counts as another attempt, so that a client that repeats itself does not
     * fill the table.
     */
    @Transactional
    UUID keep(Submission submission, boolean whole, ProblemException problem) {
        String fingerprint = fingerprint(submission);
        // One writer at a time for the same input; others are not held up.
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", fingerprint)
                .getSingleResult();
        FailureEntity failure = find("fingerprint", fingerprint)
                .<FailureEntity>firstResultOptional()
                .orElseGet(() -> create(submission, whole, fingerprint));
        describe(failure, problem);
        persist(failure);
        return failure.id;
    }

    @Transactional
    void failedAgain(UUID id, ProblemException problem) {
        findByIdOptional(id).ifPresent(failure -> describe(failure, problem));
    }

    /** What was handed in, to try it again. */
    @Transactional
    Submission submission(UUID id) {
        FailureEntity failure = findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "There is no failure %s; perhaps it could be read since".formatted(id)));
        if (failure.payload == null) {
            throw new ProblemException(
                    ProblemCode.NOT_RETRYABLE, "It was too large to keep; send it again in smaller parts");
        }
        return new Submission(failure.mediaType, failure.parameters, failure.payload);
    }

    @Transactional
    void forget(UUID id) {
        deleteById(id);
    }

    /** The oldest failures after one of them. */
    @Transactional
    List<Failure> page(Optional<UUID> after, int size) {
        return find("id > ?1 order by id", after.orElse(new UUID(0, 0))).page(Page.ofSize(size)).stream()
                .map(Failures::failure)
                .toList();
    }

    private static Failure failure(FailureEntity entity) {
        return new Failure(
                entity.id.toString(),
                entity.receivedAt,
                entity.mediaType,
                entity.code.name(),
                entity.detail,
                entity.field,
                entity.payloadBytes,
                entity.attempts,
                entity.lastAttemptAt);
    }

    private static FailureEntity create(Submission submission, boolean whole, String fingerprint) {
        FailureEntity failure = new FailureEntity();
        failure.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        failure.fingerprint = fingerprint;
        failure.receivedAt = Instant.now();
        failure.mediaType = storable(submission.mediaType());
        failure.parameters = new TreeMap<>();
        submission.parameters().forEach((name, value) -> failure.parameters.put(storable(name), storable(value)));
        failure.payload = whole ? submission.body() : null;
        failure.payloadBytes = whole ? submission.body().length : null;
        return failure;
    }

    private static void describe(FailureEntity failure, ProblemException problem) {
        failure.code = problem.code();
        failure.detail = storable(problem.getMessage());
        failure.field = problem.field() == null ? null : storable(problem.field());
        failure.attempts++;
        failure.lastAttemptAt = Instant.now();
    }

    /** Postgres takes neither NUL nor half a surrogate pair, and messages may quote them. */
    private static String storable(String text) {
        byte[] bytes = text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String fingerprint(Submission submission) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(submission.mediaType().getBytes(StandardCharsets.UTF_8));
            digest.update(new TreeMap<>(submission.parameters()).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(submission.body());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
