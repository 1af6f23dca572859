package io.wortlaut.claims.actor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.wortlaut.claims.connection.Sql;

/** Writes actors and what articles call them. Every method needs a transaction that holds the {@link #lock()}. */
@ApplicationScoped
class ActorRegister {

    /** Any number that no other advisory lock of this database uses. */
    private static final long LINKING = 0x574f52544c415554L;

    /** Marks transactions that have the lock. */
    private static final String LOCKED = ActorRegister.class.getName();

    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transactions;

    ActorRegister(EntityManager entityManager, TransactionSynchronizationRegistry transactions) {
        this.entityManager = entityManager;
        this.transactions = transactions;
    }

    /**
     * Waits until no other transaction links actors, in any replica. Linking asks which actors there are before it makes
     * a new one, so two at a time could both make it; extraction, the expensive part, is not under this lock.
     */
    void lock() {
        if (transactions.getResource(LOCKED) == null) {
            Sql sql = new Sql();
            sql.list(entityManager, "select cast(pg_advisory_xact_lock(" + sql.bind(LINKING) + ") as text) as locked");
            transactions.putResource(LOCKED, true);
        }
    }

    /** The actors that bear the keys, each by itself. */
    Map<String, UUID> find(Collection<String> keys) {
        Sql sql = new Sql();
        String query =
                "select key, actor_id from actor_key where key = any(" + sql.bind(keys.toArray(String[]::new)) + ")";
        Map<String, UUID> found = new HashMap<>();
        sql.list(entityManager, query)
                .forEach(row -> found.put(row.get("key", String.class), row.get("actor_id", UUID.class)));
        return found;
    }

    /** Those of the actors that bear the keys, each by itself, of whom people decided who they are. */
    Map<String, UUID> findDecided(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Sql sql = new Sql();
        String query = "select k.key, k.actor_id from actor_key k where k.key = any("
                + sql.bind(keys.toArray(String[]::new)) + ") and (exists (select 1 from actor_merge m where"
                + " k.actor_id in (m.survivor_id, m.absorbed_id) and m.state <> 'SUGGESTED')"
                + " or exists (select 1 from actor_split_from f where f.from_id = k.actor_id))";
        Map<String, UUID> found = new HashMap<>();
        sql.list(entityManager, query)
                .forEach(row -> found.put(row.get("key", String.class), row.get("actor_id", UUID.class)));
        return found;
    }

    /** Creates the actor, or finds it where its key is taken. */
    UUID create(ActorKey key, String name) {
        UUID id = UUID.randomUUID();
        int created = entityManager
                .createNativeQuery("""
                        with taken as (
                            insert into actor_key (key, actor_id) values (:key, :id)
                            on conflict (key) do nothing returning actor_id)
                        insert into actor (id, kind, name, article_id, statement_count, created_at, survivor_id)
                        select actor_id, :kind, :name, cast(:articleId as text), 0, now(), actor_id from taken
                        """)
                .setParameter("key", key.text())
                .setParameter("id", id)
                .setParameter("kind", key.kind().name())
                .setParameter("name", name)
                .setParameter("articleId", key.articleId())
                .executeUpdate();
        return created > 0 ? id : find(Set.of(key.text())).get(key.text());
    }

    void addKey(ActorKey key, UUID actor) {
        entityManager
                .createNativeQuery("insert into actor_key (key, actor_id) values (:key, :actor) on conflict do nothing")
                .setParameter("key", key.text())
                .setParameter("actor", actor)
                .executeUpdate();
    }

    /** Full names of people that look similar by their trigrams, with who bears them by all decisions. */
    Map<NameKey, UUID> similarPeople(NameKey name) {
        String prefix = ActorKey.prefix(ActorKind.PERSON);
        Sql sql = new Sql();
        String query = "select k.key, a.survivor_id from actor_key k join actor a on a.id = k.actor_id where k.key % "
                + sql.bind(prefix + name.text()) + " and k.key like " + sql.bind(prefix + "% %")
                + " and position('@' in k.key) = 0";
        Map<NameKey, UUID> similar = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            similar.put(
                    new NameKey(row.get("key", String.class).substring(prefix.length())),
                    row.get("survivor_id", UUID.class));
        }
        return similar;
    }

    /** Whether a person is known, in any article, whose full name ends with this surname. */
    boolean isSurnameOfSomebody(NameKey surname) {
        Sql sql = new Sql();
        String query = "select 1 as one from actor_key where key like "
                + sql.bind(ActorKey.prefix(ActorKind.PERSON) + "% " + surname.text()) + " limit 1";
        return !sql.list(entityManager, query).isEmpty();
    }

    /** Whether one of the others, who may have been merged into somebody since, is named in an article with the actor. */
    boolean haveCompanion(UUID actor, Collection<UUID> others) {
        Sql sql = new Sql();
        String query = "select 1 as one from actor_name own"
                + " join actor_name other on other.article_id = own.article_id and other.actor_id <> own.actor_id"
                + " join actor a on a.survivor_id = other.actor_id and a.id = any("
                + sql.bind(others.toArray(UUID[]::new)) + ") where own.actor_id = " + sql.bind(actor) + " limit 1";
        return !sql.list(entityManager, query).isEmpty();
    }

    /** The persons that the article names, by all decisions. */
    Set<UUID> peopleIn(String articleId) {
        Sql sql = new Sql();
        String query = "select distinct n.actor_id from actor_name n join actor a on a.id = n.actor_id"
                + " and a.kind = 'PERSON' where n.article_id = " + sql.bind(articleId);
        Set<UUID> people = new HashSet<>();
        sql.list(entityManager, query).forEach(row -> people.add(row.get("actor_id", UUID.class)));
        return people;
    }

    List<String> roles(UUID actor) {
        Sql sql = new Sql();
        String query = "select distinct title from actor_role where actor_id = " + sql.bind(actor);
        return sql.list(entityManager, query).stream()
                .map(row -> row.get("title", String.class))
                .toList();
    }

    /** Takes back everything that the article's last version said about names and roles. */
    void forget(String articleId) {
        for (String table : List.of("actor_name", "actor_role")) {
            entityManager
                    .createNativeQuery("delete from " + table + " where article_id = :article")
                    .setParameter("article", articleId)
                    .executeUpdate();
        }
    }

    /** A spelling that an article uses for an actor. */
    record Used(UUID actor, String spelling, NameStatus status, int count) {

        private Used and(Used other) {
            return new Used(actor, spelling, status, count + other.count);
        }
    }

    /** Notes what an article calls actors. A spelling that stands for one of them twice has the status that came first. */
    void addNames(String articleId, List<Used> names) {
        Map<List<Object>, Used> rows = new LinkedHashMap<>();
        names.forEach(name -> rows.merge(List.of(name.actor(), name.spelling()), name, Used::and));
        if (rows.isEmpty()) {
            return;
        }
        List<Used> all = List.copyOf(rows.values());
        entityManager
                .createNativeQuery("""
                        insert into actor_name (actor_id, found_id, article_id, spelling, spelling_key, status, count)
                        select v.actor, v.actor, :article, v.spelling, v.spelling_key, v.status, v.count
                        from unnest(:actors, :spellings, :spellingKeys, :statuses, :counts)
                            as v(actor, spelling, spelling_key, status, count)
                        on conflict (found_id, article_id, spelling)
                        do update set count = actor_name.count + excluded.count
                        """)
                .setParameter("article", articleId)
                .setParameter("actors", all.stream().map(Used::actor).toArray(UUID[]::new))
                .setParameter("spellings", all.stream().map(Used::spelling).toArray(String[]::new))
                .setParameter(
                        "spellingKeys",
                        all.stream()
                                .map(name -> NameKey.of(name.spelling()).text())
                                .toArray(String[]::new))
                .setParameter(
                        "statuses",
                        all.stream().map(name -> name.status().name()).toArray(String[]::new))
                .setParameter("counts", all.stream().map(Used::count).toArray(Integer[]::new))
                .executeUpdate();
    }

    /** A title that an article gives an actor. */
    record Held(UUID actor, String title) {}

    void addRoles(String articleId, List<Held> roles) {
        if (roles.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("insert into actor_role (actor_id, found_id, article_id, title)"
                        + " select v.actor, v.actor, :article, v.title from unnest(:actors, :titles) as v(actor, title)"
                        + " on conflict do nothing")
                .setParameter("article", articleId)
                .setParameter("actors", roles.stream().map(Held::actor).toArray(UUID[]::new))
                .setParameter("titles", roles.stream().map(Held::title).toArray(String[]::new))
                .executeUpdate();
    }

    void setMembers(UUID coalition, String articleId, Collection<UUID> members) {
        entityManager
                .createNativeQuery("delete from actor_member where found_coalition_id = :coalition")
                .setParameter("coalition", coalition)
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into actor_member (coalition_id, found_coalition_id, member_id,"
                        + " found_member_id, article_id) select :coalition, :coalition, m, m, :article"
                        + " from unnest(:members) as m on conflict do nothing")
                .setParameter("coalition", coalition)
                .setParameter("article", articleId)
                .setParameter("members", members.toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Shows people under the full spelling that most articles use, so that a misspelling met first does not stay. What
     * articles call them is gone through only where there is another one.
     */
    void showMostReportedName(Collection<UUID> actors) {
        entityManager
                .createNativeQuery("""
                        with doubtful as materialized (
                            select a.id from actor a where a.id = any(:actors) and exists (
                                select 1 from actor_spelling s join actor_key k on k.key = 'person:' || s.spelling_key
                                where s.actor_id = a.id and s.spelling <> a.name))
                        update actor a set name = best.spelling
                        from (select distinct on (actor_id) actor_id, spelling from (
                                  select n.actor_id, n.spelling, count(distinct n.article_id) as articles,
                                         sum(n.count) as total, bool_or(n.found_id = n.actor_id) as own
                                  from actor_name n
                                  join actor_key k on k.actor_id = n.found_id and k.key = 'person:' || n.spelling_key
                                  where n.actor_id in (select id from doubtful)
                                  group by n.actor_id, n.spelling) as full_names
                              order by actor_id, articles desc, total desc, own desc, spelling) as best
                        where a.id = best.actor_id and a.name <> best.spelling and not a.name_given
                        """)
                .setParameter("actors", actors.toArray(UUID[]::new))
                .executeUpdate();
    }
}
