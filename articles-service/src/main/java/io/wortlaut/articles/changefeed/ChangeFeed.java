package io.wortlaut.articles.changefeed;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/**
 * The ordered list of changes.
 *
 * <p>A sequence alone does not give an order that a reader can rely on: of two transactions the one with the greater
 * number may commit first, and whoever reads in between would never see the other. Therefore each writer takes an
 * advisory lock before it gets its number, and Postgres gives the lock back only after the commit is visible. Writers
 * queue for the length of one short transaction, which a feed of articles can afford; readers never wait. The
 * alternative, to hide entries newer than the oldest running transaction, would let any long transaction in the
 * database hold up the feed.
 */
@ApplicationScoped
public class ChangeFeed implements PanacheRepositoryBase<ChangeEntity, Long> {

    private static final long FEED_LOCK = 0x6368616e676573L;

    private final ChangeSignal signal;

    ChangeFeed(ChangeSignal signal) {
        this.signal = signal;
    }

    /** Makes the running transaction the only writer until it ends. To be called before anything is read or written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", FEED_LOCK)
                .getSingleResult();
    }

    /**
     * Appends an entry in the running transaction, which must hold the {@link #lock()}.
     *
     * @param syndicationId the group of reprints that the article is in from now on; null for none
     * @return its cursor
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(ChangeKind kind, UUID articleId, String contentHash, @Nullable UUID syndicationId) {
        ChangeEntity change = new ChangeEntity();
        change.kind = kind;
        change.articleId = articleId;
        change.contentHash = contentHash;
        change.occurredAt = Instant.now();
        change.syndicationId = syndicationId;
        persist(change);
        signal.fireAfterCommit();
        return change.cursor;
    }

    /** The cursor of the newest entry about a version, if there is one. */
    @Transactional
    public OptionalLong cursorOf(UUID articleId, String contentHash) {
        return find("articleId = ?1 and contentHash = ?2 order by cursor desc", articleId, contentHash)
                .page(Page.ofSize(1))
                .stream()
                .mapToLong(change -> change.cursor)
                .findFirst();
    }

    /** At most {@code limit} entries after a cursor. */
    @Transactional
    Changes after(long cursor, int limit) {
        List<Changes.Change> changes = find("cursor > ?1 order by cursor", cursor).page(Page.ofSize(limit)).stream()
                .map(Changes.Change::of)
                .toList();
        return new Changes(
                changes, changes.isEmpty() ? cursor : changes.getLast().cursor());
    }
}
