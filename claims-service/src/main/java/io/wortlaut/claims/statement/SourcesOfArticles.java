package io.wortlaut.claims.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.statement.ArticleVersion.SpottedSource;

/** Who publishes an article and from where it takes its news: what lists of statements are filtered and counted by. */
@ApplicationScoped
class SourcesOfArticles {

    private final EntityManager entityManager;

    SourcesOfArticles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Puts a version's sources in the place of those of the article's last one. */
    void replace(ArticleVersion version) {
        entityManager
                .createNativeQuery("delete from article_source where article_id = :article")
                .setParameter("article", version.articleId())
                .executeUpdate();
        if (version.sources().isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("insert into article_source (article_id, source_id, role)"
                        + " select :article, v.source, v.role from unnest(:sources, :roles) as v(source, role)"
                        + " on conflict do nothing")
                .setParameter("article", version.articleId())
                .setParameter(
                        "sources",
                        version.sources().stream().map(SpottedSource::sourceId).toArray(String[]::new))
                .setParameter(
                        "roles",
                        version.sources().stream()
                                .map(source -> source.role().name())
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
