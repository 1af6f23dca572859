package io.wortlaut.articles.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.articles.claimreview.MarkedReview;
import io.wortlaut.articles.claimreview.MarkupProblem;
import io.wortlaut.articles.claimreview.PageReviews;
import io.wortlaut.articles.cleanedtext.Run;
import io.wortlaut.articles.cleanedtext.Zone;
import io.wortlaut.articles.cleanedtext.ZoneSpan;
import io.wortlaut.articles.source.SourceEntity;

/** The versions of articles. */
@ApplicationScoped
// Stored as JSON, which a native executable can only do with types that it was told of.
@RegisterForReflection(
        targets = {
            Run.class,
            ZoneSpan.class,
            Zone.class,
            PageReviews.class,
            MarkedReview.class,
            MarkedReview.Author.class,
            MarkedReview.Rating.class,
            MarkedReview.ReviewedClaim.class,
            MarkupProblem.class
        })
public class ArticleVersions implements PanacheRepositoryBase<ArticleVersionEntity, ArticleVersionEntity.Key> {

    @Transactional
    Optional<VersionDocument> document(UUID articleId, String contentHash) {
        return findByIdOptional(new ArticleVersionEntity.Key(articleId, contentHash))
                .map(version -> document(version, url(articleId)));
    }

    private VersionDocument document(ArticleVersionEntity version, @Nullable String url) {
        return new VersionDocument(
                version.articleId.toString(),
                version.contentHash,
                url,
                version.language,
                version.headline,
                published(version.published),
                version.retrievedAt,
                version.original,
                version.cleaned,
                version.alignment,
                version.zones,
                mentions(version),
                ClaimReviewMarkup.of(version.claimReviews, version.mediaType, version.original, url)
                        .reviews());
    }

    private @Nullable String url(UUID articleId) {
        return getEntityManager().find(ArticleEntity.class, articleId).url;
    }

    private List<VersionDocument.SourceMention> mentions(ArticleVersionEntity version) {
        return getEntityManager()
                .createQuery(
                        "select m, s from SourceMentionEntity m join SourceEntity s on s.id = m.sourceId"
                                + " where m.articleId = :article and m.contentHash = :hash order by m.ordinal",
                        Object[].class)
                .setParameter("article", version.articleId)
                .setParameter("hash", version.contentHash)
                .getResultList()
                .stream()
                .map(row -> mention((SourceMentionEntity) row[0], (SourceEntity) row[1]))
                .toList();
    }

    private static VersionDocument.SourceMention mention(SourceMentionEntity mention, SourceEntity source) {
        return new VersionDocument.SourceMention(
                source.id().toString(),
                source.name(),
                source.kind(),
                mention.role,
                mention.startOffset,
                mention.endOffset);
    }

    private static VersionDocument.@Nullable Published published(@Nullable PublishedColumns date) {
        return date == null ? null : new VersionDocument.Published(date.edtf, date.text, date.basis.name());
    }
}
