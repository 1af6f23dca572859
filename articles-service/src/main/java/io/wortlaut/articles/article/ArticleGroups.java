package io.wortlaut.articles.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Reads groups of articles: one SQL statement a method, however many groups there are. */
@ApplicationScoped
class ArticleGroups {

    private final EntityManager entities;
    private final ArticleQueries articles;

    ArticleGroups(EntityManager entities, ArticleQueries articles) {
        this.entities = entities;
        this.articles = articles;
    }

    /** How many articles each group has. */
    @Transactional
    List<Integer> sizes(List<ArticleGroup> groups) {
        Map<String, Integer> sizes = new HashMap<>();
        entities.createQuery(
                        "select syndicationId, count(*) from ArticleEntity where syndicationId in :ids group by 1",
                        Object[].class)
                .setParameter("ids", ids(groups))
                .getResultList()
                .forEach(row -> sizes.put(row[0].toString(), ((Long) row[1]).intValue()));
        return groups.stream().map(group -> sizes.getOrDefault(group.id(), 0)).toList();
    }

    /** The articles of each group, its original first. */
    @Transactional
    List<List<Article>> members(List<ArticleGroup> groups, int most) {
        @SuppressWarnings("unchecked")
        List<ArticleEntity> found = entities.createNativeQuery(
                        "select m.* from (select a.*, row_number() over (partition by a.syndication_id order by"
                                + " coalesce(s.kind, '') <> 'AGENCY', a.published_from, a.retrieved_at, a.id) as place"
                                + " from {h-schema}article a left join {h-schema}source s on s.id = a.outlet_id"
                                + " where a.syndication_id = any(:ids)) m where m.place <= :most"
                                + " order by m.syndication_id, m.place",
                        ArticleEntity.class)
                .setParameter("ids", ids(groups).toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
        Map<String, List<Article>> members = new HashMap<>();
        for (Article article : articles.articles(found)) {
            members.computeIfAbsent(String.valueOf(article.syndicationId()), _ -> new ArrayList<>())
                    .add(article);
        }
        return groups.stream()
                .map(group -> members.getOrDefault(group.id(), List.of()))
                .toList();
    }

    private static List<UUID> ids(List<ArticleGroup> groups) {
        return groups.stream()
                .map(group -> UUID.fromString(group.id()))
                .distinct()
                .toList();
    }
}
