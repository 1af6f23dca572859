package io.wortlaut.articles.source;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The registry of sources. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<SourceEntity, UUID> {

    // Held while new sources are written: two writers never create the same one twice, nor wait for each other in turn.
    private static final long REGISTRY_LOCK = 0x736f7572636573L;

    private final KnownSources known = KnownSources.load();

    /** The form under which two spellings of a name are the same source. */
    public static String fold(String name) {
        return FoldedName.of(name);
    }

    /**
     * Finds the sources of these names, and registers those that are new.
     *
     * @return one source for each name, in the order of the names
     */
    @Transactional
    public List<SourceEntity> findOrCreate(List<SourceName> names) {
        Map<String, SourceName> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(name.folded(), name));
        Map<String, SourceEntity> found = findByKey(List.copyOf(byKey.keySet()));
        if (found.size() < byKey.size()) {
            getEntityManager()
                    .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                    .setParameter("lock", REGISTRY_LOCK)
                    .getSingleResult();
            found.putAll(findByKey(List.copyOf(byKey.keySet())));
            byKey.forEach((key, name) -> {
                if (!found.containsKey(key)) {
                    create(name).forEach(found::putIfAbsent);
                }
            });
        }
        return names.stream().map(name -> found.get(name.folded())).toList();
    }

    private Map<String, SourceEntity> findByKey(List<String> keys) {
        Map<String, SourceEntity> found = new HashMap<>();
        if (!keys.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select n.folded, s from SourceNameEntity n join SourceEntity s on s.id = n.sourceId"
                                    + " where n.folded in :keys",
                            Object[].class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (SourceEntity) row[1]));
        }
        return found;
    }

    /** Registers a source under all the names that it is known by, unless it is there under one of the others. */
    private Map<String, SourceEntity> create(SourceName name) {
        KnownSource description = known.find(name.name()).orElseGet(() -> KnownSource.unknown(name));
        Map<String, String> spellings = new LinkedHashMap<>();
        description.allNames().forEach(spelling -> spellings.putIfAbsent(FoldedName.of(spelling), spelling));
        spellings.putIfAbsent(name.folded(), name.name());
        Map<String, SourceEntity> taken = findByKey(List.copyOf(spellings.keySet()));
        SourceEntity source = spellings.keySet().stream()
                .map(taken::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> create(description));
        Map<String, SourceEntity> added = new HashMap<>();
        spellings.forEach((folded, spelling) -> {
            if (!taken.containsKey(folded)) {
                getEntityManager().persist(new SourceNameEntity(folded, spelling, source.id));
                added.put(folded, source);
            }
        });
        return added;
    }

    private SourceEntity create(KnownSource description) {
        SourceEntity source = new SourceEntity();
        source.id = UUID.randomUUID();
        source.name = description.name();
        source.folded = FoldedName.of(description.name());
        source.kind = description.kind();
        source.stateControlled = description.stateControlled();
        source.createdAt = Instant.now();
        persist(source);
        return source;
    }
}
