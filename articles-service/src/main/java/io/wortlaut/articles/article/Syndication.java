package io.wortlaut.articles.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.changefeed.ChangeFeed;
import io.wortlaut.articles.changefeed.ChangeKind;
import io.wortlaut.articles.syndication.Reprints;
import io.wortlaut.articles.syndication.Sketch;

/**
 * Keeps articles that are the same text together. Which those are depends on their newest versions alone, not on the order
 * that they came in: whatever an article touches is worked out anew.
 */
@ApplicationScoped
class Syndication {

    private final EntityManager entities;
    private final ChangeFeed feed;

    Syndication(EntityManager entities, ChangeFeed feed) {
        this.entities = entities;
        this.feed = feed;
    }

    private record Row(
            UUID id,
            String contentHash,
            Sketch sketch,
            @Nullable UUID group) {

        /** The smallest id of its group; its own if it has none. */
        UUID lead() {
            return group == null ? id : group;
        }

        static Row of(Tuple row) {
            return new Row(
                    row.get("id", UUID.class),
                    row.get("content_hash", String.class),
                    new Sketch(List.of(row.get("sketch", Long[].class)), row.get("shingles", Integer.class)),
                    row.get("syndication_id", UUID.class));
        }
    }

    /**
     * Finds out with which articles this one goes, in the caller's transaction, which has the lock of the feed. Others that
     * change their group by it are told of in the feed; the article itself is the caller's to tell of.
     *
     * @return the article's group; null for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable
    UUID place(UUID article, String text) {
        return place(article, text, false);
    }

    /** The same for an article that the feed has told of. */
    @Transactional(Transactional.TxType.MANDATORY)
    void placeKnown(UUID article, String text) {
        place(article, text, true);
    }

    private @Nullable UUID place(UUID article, String text, boolean told) {
        entities.flush();
        Sketch sketch = Sketch.of(text);
        List<Row> own = write(article, sketch);
        List<Row> others = others(article, sketch, own);
        List<Row> all = new ArrayList<>(own);
        all.addAll(others);
        boolean isNew = own.stream().allMatch(row -> row.group() == null);
        Map<UUID, UUID> groups = isNew ? joined(article, sketch, others) : regrouped(all);
        List<Row> moved = all.stream()
                .filter(row -> !Objects.equals(row.group(), groups.get(row.id())))
                .toList();
        move(moved.stream().map(Row::id).toList(), groups);
        moved.stream()
                .filter(row -> told || !row.id().equals(article))
                .forEach(row -> feed.append(ChangeKind.REGROUPED, row.id(), row.contentHash(), groups.get(row.id())));
        return groups.get(article);
    }

    /** What was in no group takes nothing apart: it joins those that it reprints, compared with each of them once. */
    private static Map<UUID, UUID> joined(UUID article, Sketch sketch, List<Row> others) {
        TreeSet<UUID> leads = others.stream()
                .filter(row -> sketch.isReprintOf(row.sketch()))
                .map(Row::lead)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<UUID, UUID> groups = new TreeMap<>();
        others.stream().filter(row -> row.group() != null).forEach(row -> groups.put(row.id(), row.group()));
        if (!leads.isEmpty()) {
            UUID lead = leads.first().compareTo(article) < 0 ? leads.first() : article;
            others.stream().filter(row -> leads.contains(row.lead())).forEach(row -> groups.put(row.id(), lead));
            groups.put(article, lead);
        }
        return groups;
    }

    private static Map<UUID, UUID> regrouped(List<Row> all) {
        Map<UUID, Sketch> sketches = new TreeMap<>();
        all.forEach(row -> sketches.put(row.id(), row.sketch()));
        return Reprints.groups(sketches);
    }

    private List<Row> write(UUID article, Sketch sketch) {
        entities.createNativeQuery("update {h-schema}article set sketch = :sketch, shingles = :shingles where id = :id")
                .setParameter("sketch", sketch.hashes().toArray(Long[]::new))
                .setParameter("shingles", sketch.shingles())
                .setParameter("id", article)
                .executeUpdate();
        return rows("id = :id", Map.of("id", article));
    }

    private List<Row> others(UUID article, Sketch sketch, List<Row> own) {
        UUID[] groups = own.stream().map(Row::group).filter(Objects::nonNull).toArray(UUID[]::new);
        Map<String, Object> values = Map.of(
                "keys", sketch.keys().toArray(Long[]::new),
                "groups", groups,
                "id", article);
        return rows(
                "id <> :id and id in (with hit as (select h.id, h.syndication_id from {h-schema}article h"
                        + " where h.sketch[1:16] && :keys) select hit.id from hit union"
                        + " select m.id from {h-schema}article m join (select syndication_id from hit union"
                        + " select unnest(:groups)) g on g.syndication_id = m.syndication_id)",
                values);
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String condition, Map<String, Object> values) {
        var query = entities.createNativeQuery(
                "select id, content_hash, sketch, shingles, syndication_id from {h-schema}article where " + condition,
                Tuple.class);
        values.forEach(query::setParameter);
        return ((List<Tuple>) query.getResultList()).stream().map(Row::of).toList();
    }

    private void move(Collection<UUID> articles, Map<UUID, UUID> groups) {
        if (articles.isEmpty()) {
            return;
        }
        entities.createNativeQuery("update {h-schema}article a set syndication_id = cast(nullif(v.value, '') as uuid)"
                        + " from unnest(:ids, :groups) as v(id, value) where a.id = v.id")
                .setParameter("ids", articles.toArray(UUID[]::new))
                .setParameter(
                        "groups",
                        articles.stream()
                                .map(id -> Objects.toString(groups.get(id), ""))
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
