package io.wortlaut.articles.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.wortlaut.articles.article.ArticleTexts.ZonedText;
import io.wortlaut.articles.article.StoredArticle.Outcome;
import io.wortlaut.articles.changefeed.ChangeFeed;
import io.wortlaut.articles.changefeed.ChangeKind;
import io.wortlaut.articles.cleanedtext.Zone;
import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.articles.reading.Reading;
import io.wortlaut.articles.source.SourceEntity;
import io.wortlaut.articles.source.SourceName;
import io.wortlaut.articles.source.SourceRole;
import io.wortlaut.articles.source.Sources;
import io.wortlaut.articles.source.SpottedSource;

/**
 * The articles.
 *
 * <p>An article with an address is the same article as long as the address is; other content makes a new version of it.
 * One without an address is known by its content and its outlet. The id follows from that.
 */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<ArticleEntity, UUID> {

    private final ArticleVersions versions;
    private final Sources sources;
    private final ChangeFeed feed;
    private final Syndication syndication;

    Articles(ArticleVersions versions, Sources sources, ChangeFeed feed, Syndication syndication) {
        this.versions = versions;
        this.sources = sources;
        this.feed = feed;
        this.syndication = syndication;
    }

    /**
     * Finds an article whose newest version already is what came in. Answers the frequent case, the same again, before
     * anything is read or locked.
     */
    @Transactional
    public Optional<StoredArticle> findUnchanged(RawArticle raw) {
        String hash = ContentHash.of(raw.content());
        return find(raw, hash)
                .filter(article -> article.contentHash.equals(hash))
                .map(article -> stored(article, Outcome.UNCHANGED, cursorOf(article)));
    }

    /** Stores an article, its version and the change in one transaction. */
    @Transactional
    public StoredArticle store(RawArticle raw, Reading reading) {
        feed.lock();
        String hash = ContentHash.of(raw.content());
        Optional<ArticleEntity> known = find(raw, hash);
        if (known.isPresent() && known.get().contentHash.equals(hash)) {
            return stored(known.get(), Outcome.UNCHANGED, cursorOf(known.get()));
        }
        ArticleEntity article = known.orElseGet(() -> create(raw, hash));
        List<SourceEntity> found = sources.findOrCreate(reading.sources().stream()
                .map(source -> new SourceName(source.name(), source.kind()))
                .toList());
        describe(article, hash, raw, reading, outlet(reading.sources(), found));
        persist(article);
        storeVersion(article, raw, reading, found);
        @Nullable UUID group = syndication.place(article.id, body(reading));
        ChangeKind kind = known.isPresent() ? ChangeKind.UPDATED : ChangeKind.CREATED;
        long cursor = feed.append(kind, article.id, hash, group);
        return stored(article, known.isPresent() ? Outcome.UPDATED : Outcome.CREATED, cursor);
    }

    private static String body(Reading reading) {
        return new ZonedText(reading.article().text(), reading.article().zones()).in(EnumSet.of(Zone.BODY));
    }

    private Optional<ArticleEntity> find(RawArticle raw, String hash) {
        Optional<ArticleEntity> same = find("identity", identity(raw, hash)).firstResultOptional();
        if (same.isPresent() || raw.url() != null || raw.outlet() != null) {
            return same;
        }
        // Nothing but the content is known, and that is there already: the oldest article that has it is meant.
        return find("contentHash = ?1 order by arrival", hash).firstResultOptional();
    }

    private static String identity(RawArticle raw, String hash) {
        // Hashed, because addresses can be longer than an index entry.
        return raw.url() != null
                ? ContentHash.of("url " + raw.url())
                : ContentHash.of("content " + hash + " " + (raw.outlet() == null ? "" : Sources.fold(raw.outlet())));
    }

    private static ArticleEntity create(RawArticle raw, String hash) {
        ArticleEntity article = new ArticleEntity();
        article.identity = identity(raw, hash);
        // Not drawn by lot: ids put what is alike in order, and that order must not depend on what came first.
        article.id = UUID.nameUUIDFromBytes(article.identity.getBytes(StandardCharsets.UTF_8));
        article.url = raw.url();
        return article;
    }

    private static void describe(
            ArticleEntity article, String hash, RawArticle raw, Reading reading, @Nullable UUID outlet) {
        article.contentHash = hash;
        article.outletId = outlet;
        article.headline = reading.headline();
        article.language = reading.language();
        article.published = PublishedColumns.of(reading.publishedAt());
        article.publishedFrom =
                reading.publishedAt() == null ? null : reading.publishedAt().from();
        article.publishedTo =
                reading.publishedAt() == null ? null : reading.publishedAt().to();
        article.retrievedAt = raw.retrievedAt();
    }

    private void storeVersion(ArticleEntity article, RawArticle raw, Reading reading, List<SourceEntity> found) {
        ArticleVersionEntity old = versions.findById(new ArticleVersionEntity.Key(article.id, article.contentHash));
        if (old != null) {
            // The content went back to what it once was; consumers know that version by its hash.
            old.seenAt = Instant.now();
            return;
        }
        ArticleVersionEntity version = new ArticleVersionEntity();
        version.articleId = article.id;
        version.contentHash = article.contentHash;
        version.mediaType = raw.format().mediaType();
        version.original = raw.content();
        version.cleaned = reading.article().text();
        version.alignment = reading.article().content().alignment();
        version.zones = reading.article().zones();
        version.headline = article.headline;
        version.language = article.language;
        version.correction = reading.correction();
        version.claimReviews = reading.claimReviews();
        version.published = PublishedColumns.of(reading.publishedAt());
        version.retrievedAt = raw.retrievedAt();
        version.seenAt = Instant.now();
        versions.persist(version);
        storeMentions(version, reading.sources(), found);
    }

    private void storeMentions(ArticleVersionEntity version, List<SpottedSource> spotted, List<SourceEntity> found) {
        for (int i = 0; i < spotted.size(); i++) {
            SourceMentionEntity mention = new SourceMentionEntity();
            mention.articleId = version.articleId;
            mention.contentHash = version.contentHash;
            mention.ordinal = i;
            mention.sourceId = found.get(i).id();
            mention.role = spotted.get(i).role();
            if (spotted.get(i).span() != null) {
                mention.startOffset = spotted.get(i).span().start();
                mention.endOffset = spotted.get(i).span().end();
            }
            getEntityManager().persist(mention);
        }
    }

    private static @Nullable UUID outlet(List<SpottedSource> spotted, List<SourceEntity> found) {
        for (int i = 0; i < spotted.size(); i++) {
            if (spotted.get(i).role() == SourceRole.OUTLET) {
                return found.get(i).id();
            }
        }
        return null;
    }

    private long cursorOf(ArticleEntity article) {
        return feed.cursorOf(article.id, article.contentHash).orElseThrow();
    }

    private static StoredArticle stored(ArticleEntity article, Outcome outcome, long cursor) {
        return new StoredArticle(article.id.toString(), article.contentHash, outcome, cursor);
    }
}
