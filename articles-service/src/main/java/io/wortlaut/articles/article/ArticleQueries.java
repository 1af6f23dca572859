package io.wortlaut.articles.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.article.ArticleTexts.ZonedText;
import io.wortlaut.articles.claimreview.PageReviews;
import io.wortlaut.articles.connection.PageRequest;
import io.wortlaut.articles.source.Source;
import io.wortlaut.articles.source.SourceEntity;
import io.wortlaut.articles.source.SourceRole;

/** What the graph reads: one SQL statement a method, however many articles there are. */
@ApplicationScoped
class ArticleQueries {

    private final EntityManager entities;

    ArticleQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** One article for each id, in their order. */
    @Transactional
    List<Optional<Article>> byId(List<UUID> ids) {
        List<ArticleEntity> found = entities.createQuery("from ArticleEntity where id in :ids", ArticleEntity.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<String, Article> byId =
                articles(found).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        return ids.stream()
                .map(id -> Optional.ofNullable(byId.get(id.toString())))
                .toList();
    }

    /** A page of articles and, if there are more, the one after it. */
    @Transactional
    List<Article> list(ArticleFilter filter, PageRequest page) {
        ArticleConditions conditions = new ArticleConditions(filter).after(page);
        @SuppressWarnings("unchecked")
        List<ArticleEntity> found = conditions
                .bind(entities.createNativeQuery(
                        "select a.* " + conditions.sql() + " order by a.arrival desc", ArticleEntity.class))
                .setMaxResults(page.fetchSize())
                .getResultList();
        return articles(found);
    }

    @Transactional
    int count(ArticleFilter filter) {
        ArticleConditions conditions = new ArticleConditions(filter);
        return ((Number) conditions
                        .bind(entities.createNativeQuery("select count(*) " + conditions.sql()))
                        .getSingleResult())
                .intValue();
    }

    @Transactional
    List<@Nullable Source> outlets(List<Article> articles) {
        List<UUID> ids = articles.stream()
                .map(Article::outletId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Source> sources = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("from SourceEntity where id in :ids", SourceEntity.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(source -> sources.put(source.id(), Source.of(source)));
        }
        return articles.stream()
                .map(article -> article.outletId() == null ? null : sources.get(article.outletId()))
                .toList();
    }

    @Transactional
    List<List<Source>> relays(List<Article> articles) {
        Map<String, List<Source>> found = new HashMap<>();
        entities.createQuery(
                        "select distinct a.id, s, m.ordinal from SourceMentionEntity m join ArticleEntity a"
                                + " on a.id = m.articleId and a.contentHash = m.contentHash"
                                + " join SourceEntity s on s.id = m.sourceId"
                                + " where a.id in :ids and m.role = :relay order by m.ordinal",
                        Object[].class)
                .setParameter("ids", ids(articles))
                .setParameter("relay", SourceRole.RELAY)
                .getResultList()
                .forEach(row -> {
                    List<Source> relays = found.computeIfAbsent(row[0].toString(), _ -> new ArrayList<>());
                    Source source = Source.of((SourceEntity) row[1]);
                    if (!relays.contains(source)) {
                        relays.add(source);
                    }
                });
        return inOrder(articles, found);
    }

    @Transactional
    List<List<ArticleVersion>> versions(List<Article> articles) {
        Map<String, List<ArticleVersion>> found = new HashMap<>();
        // Not the entities: they hold the texts.
        entities.createQuery(
                        "select articleId, contentHash, seenAt, correction from ArticleVersionEntity where articleId in :ids"
                                + " order by seenAt desc",
                        Object[].class)
                .setParameter("ids", ids(articles))
                .getResultList()
                .forEach(row -> found.computeIfAbsent(row[0].toString(), _ -> new ArrayList<>())
                        .add(new ArticleVersion((String) row[1], (Instant) row[2], (String) row[3])));
        return inOrder(articles, found);
    }

    @Transactional
    List<PageReviews> claimReviews(List<Article> articles) {
        Map<String, PageReviews> found = new HashMap<>();
        // The page itself only where it was not read for them when it came in.
        entities.createQuery(
                        "select a.id, v.claimReviews, v.mediaType, case when v.claimReviews is null then v.original end, a.url"
                                + " from ArticleVersionEntity v join ArticleEntity a on a.id = v.articleId"
                                + " and a.contentHash = v.contentHash where a.id in :ids",
                        Object[].class)
                .setParameter("ids", ids(articles))
                .getResultList()
                .forEach(row -> found.put(
                        row[0].toString(),
                        ClaimReviewMarkup.of((PageReviews) row[1], (String) row[2], (String) row[3], (String) row[4])));
        return articles.stream()
                .map(article -> found.getOrDefault(article.id(), PageReviews.NONE))
                .toList();
    }

    @Transactional
    Map<String, ZonedText> texts(Collection<UUID> ids) {
        return entities
                .createQuery(
                        "select v from ArticleVersionEntity v join ArticleEntity a on a.id = v.articleId"
                                + " and a.contentHash = v.contentHash where a.id in :ids",
                        ArticleVersionEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        version -> version.articleId.toString(),
                        version -> new ZonedText(version.cleaned, version.zones)));
    }

    List<Article> articles(List<ArticleEntity> found) {
        List<UUID> ids = found.stream().map(article -> article.id).toList();
        ArticleTexts texts = new ArticleTexts(() -> texts(ids));
        return found.stream().map(article -> Article.of(article, texts)).toList();
    }

    private static List<UUID> ids(List<Article> articles) {
        return articles.stream().map(article -> UUID.fromString(article.id())).toList();
    }

    private static <T> List<List<T>> inOrder(List<Article> articles, Map<String, List<T>> found) {
        return articles.stream()
                .map(article -> found.getOrDefault(article.id(), List.of()))
                .toList();
    }
}
