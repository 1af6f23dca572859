package io.wortlaut.claims.claim;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.claim.linking.Link;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.claim.linking.Relation;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.claim.linking.Topics;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Zone;

/** The rows of propositions, links and claims, for {@link ArticleClaims}; every method is a few SQL statements. */
@ApplicationScoped
class ClaimRegister {

    /** Shorter statements may be word for word the same by chance. */
    private static final int REPRINTED = 60;

    /** Divides words, none of which has it in it. */
    private static final String UNIT = "\u001f";

    /** Groups are joined by the average of their links, so never without one that reaches it by itself. */
    private static final String STRONG = "l.kind = 'SAME' and l.score >= " + Linker.THRESHOLD;

    private final EntityManager entityManager;

    ClaimRegister(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A proposition that is linked with others, where it is stored.
     *
     * @param day the last day that it may have been said on; null when it is not known
     * @param telling {@link Proposition#telling()}
     */
    record Placed(
            UUID statement, String key, String articleId, LocalDate day, Proposition proposition, Set<String> telling) {

        Placed(UUID statement, String key, String articleId, LocalDate day, Proposition proposition) {
            this(statement, key, articleId, day, proposition, proposition.telling());
        }
    }

    /**
     * A statement that stands.
     *
     * @param key orders statements by their articles and by where they stand there now, and by nothing that depends on when
     *     an article came or which of its versions were read; unique
     * @param ownClaim the id of the claim that it stands for; never changes
     * @param day the last day that it may have been said on; null when it is not known
     */
    record Standing(String key, UUID ownClaim, LocalDate day) {}

    /** A link between two statements, that with the smaller key first. */
    record StoredLink(UUID one, UUID other, Link link) {}

    /** A relation between two statements: the one stands so to the other. */
    record StoredRelation(UUID one, UUID other, Relation relation) {}

    /** Where a statement belongs. */
    record Membership(UUID claim, Stance stance, ClaimStatus status) {}

    /** The article's statements that stand. */
    Map<UUID, Standing> standing(String articleId) {
        Sql sql = new Sql();
        String query =
                "select id, said_until, article_id || '|' || lpad(cast(position as text), 9, '0') || '|' || place as key,"
                        + " first_content_hash || '|' || lpad(cast(first_start as text), 9, '0') || '|' || article_id"
                        + " || '|' || speaker_key as first from statement where article_id = "
                        + sql.bind(articleId)
                        + " and anchor <> 'ORPHANED' and review_state <> 'REJECTED' and enclosing_id is null";
        Map<UUID, Standing> standing = new HashMap<>();
        sql.list(entityManager, query)
                .forEach(row -> standing.put(
                        row.get("id", UUID.class),
                        new Standing(
                                row.get("key", String.class),
                                UUID.nameUUIDFromBytes(row.get("first", String.class).getBytes(StandardCharsets.UTF_8)),
                                row.get("said_until", LocalDate.class))));
        return standing;
    }

    /** Forgets what the article's propositions were linked by. */
    void unlink(String articleId) {
        for (String table : List.of("statement_link", "statement_relation")) {
            execute("""
                    delete from %1$s l
                    using (select n.one, n.other from proposition p join %1$s n on n.one = p.statement_id
                           where p.article_id = :article
                           union select n.one, n.other from proposition p join %1$s n on n.other = p.statement_id
                           where p.article_id = :article) gone
                    where l.one = gone.one and l.other = gone.other
                    """.formatted(table), Map.of("article", articleId));
        }
        // What no longer stands leaves its key to what does.
        execute(
                "update proposition set orphaned = true, key = cast(statement_id as text) where article_id = :article",
                Map.of("article", articleId));
    }

    /** Lets the ids of the article's claims that only orphaned statements stood for resolve to what is left of them. */
    void nameHeirs(String articleId) {
        execute("""
                update proposition gone set claim_id = heir.own_claim
                from (select g.statement_id, h.own_claim
                      from proposition g cross join lateral (
                          select own_claim from proposition where claim_id = g.claim_id and not orphaned
                          order by key limit 1) h
                      where g.article_id = :article and g.orphaned) as heir
                where gone.statement_id = heir.statement_id
                """, Map.of("article", articleId));
    }

    /** @param topic null for an article without statements, which is compared with nothing */
    void putTopic(String articleId, List<Weighted> topic) {
        if (topic == null) {
            execute("delete from article_topic where article_id = :article", Map.of("article", articleId));
            return;
        }
        execute(
                "insert into article_topic (article_id, terms, keys, names) values (:article, :terms, :keys, :names)"
                        + " on conflict (article_id) do update set terms = excluded.terms, keys = excluded.keys,"
                        + " names = excluded.names",
                Map.of(
                        "article",
                        articleId,
                        "terms",
                        Signature.ofTerms(topic),
                        "keys",
                        Topics.keys(topic).toArray(String[]::new),
                        "names",
                        Topics.names(topic).toArray(String[]::new)));
    }

    /** Adds the article's propositions, each a claim of its own at first, or fills their rows anew. */
    void put(String articleId, List<Placed> placed, List<UUID> ownClaims, List<Stance> stances) {
        if (placed.isEmpty()) {
            return;
        }
        execute(
                """
                insert into proposition
                    (statement_id, article_id, key, own_claim, claim_id, stance, score, signature, telling)
                select v.statement, :article, v.key, v.own, v.own, v.stance, 0, v.signature,
                    string_to_array(v.telling, chr(31))
                from unnest(:statements, :keys, :own, :stances, :signatures, :telling)
                    as v(statement, key, own, stance, signature, telling)
                on conflict (statement_id) do update
                set key = excluded.key, stance = excluded.stance, signature = excluded.signature,
                    telling = excluded.telling, orphaned = false
                """,
                Map.of(
                        "article", articleId,
                        "statements", placed.stream().map(Placed::statement).toArray(UUID[]::new),
                        "keys", placed.stream().map(Placed::key).toArray(String[]::new),
                        "own", ownClaims.toArray(UUID[]::new),
                        "stances", stances.stream().map(Stance::name).toArray(String[]::new),
                        "signatures",
                                placed.stream()
                                        .map(each -> Signature.of(each.proposition()))
                                        .toArray(String[]::new),
                        "telling",
                                placed.stream()
                                        .map(each -> String.join(UNIT, each.telling()))
                                        .toArray(String[]::new)));
    }

    /** The propositions of all other articles that are about the same events and have something of what tells. */
    List<Placed> related(String articleId, List<Weighted> topic, Set<String> telling) {
        Sql sql = new Sql();
        List<String> names = Topics.names(topic);
        String query = "select article_id, terms from article_topic where keys && cast("
                + sql.bind(Topics.keys(topic).toArray(String[]::new)) + " as text[]) and article_id <> "
                + sql.bind(articleId);
        if (!names.isEmpty()) {
            // Apart, so that each is read along an index.
            query = query + " and names && cast(" + sql.bind(names.toArray(String[]::new)) + " as text[]) union all "
                    + query + " and names = '{}'";
        }
        Map<String, List<Weighted>> topics = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            List<Weighted> other = Signature.readTerms(row.get("terms", String.class));
            if (Topics.areRelated(topic, other)) {
                topics.put(row.get("article_id", String.class), other);
            }
        }
        if (topics.isEmpty()) {
            return List.of();
        }
        Sql members = new Sql();
        String select = "select statement_id, key, article_id, signature,"
                + " case when day <> 0 then date '0001-01-01' - day end as said from proposition where not orphaned"
                + " and article_id = any(" + members.bind(topics.keySet().toArray(String[]::new)) + ")"
                + " and telling && cast(" + members.bind(telling.toArray(String[]::new)) + " as text[])";
        return members.list(entityManager, select).stream()
                .map(row -> new Placed(
                        row.get("statement_id", UUID.class),
                        row.get("key", String.class),
                        row.get("article_id", String.class),
                        row.get("said", LocalDate.class),
                        Signature.read(
                                row.get("signature", String.class), topics.get(row.get("article_id", String.class)))))
                .toList();
    }

    void addLinks(List<StoredLink> links) {
        if (links.isEmpty()) {
            return;
        }
        execute(
                "insert into statement_link (one, other, kind, score)"
                        + " select * from unnest(:ones, :others, :kinds, :scores)",
                Map.of(
                        "ones", links.stream().map(StoredLink::one).toArray(UUID[]::new),
                        "others", links.stream().map(StoredLink::other).toArray(UUID[]::new),
                        "kinds",
                                links.stream()
                                        .map(link -> link.link().kind().name())
                                        .toArray(String[]::new),
                        "scores",
                                links.stream().map(link -> link.link().score()).toArray(Integer[]::new)));
    }

    void addRelations(List<StoredRelation> relations) {
        if (relations.isEmpty()) {
            return;
        }
        execute(
                "insert into statement_relation (one, other, type, score)"
                        + " select * from unnest(:ones, :others, :types, :scores)",
                Map.of(
                        "ones", relations.stream().map(StoredRelation::one).toArray(UUID[]::new),
                        "others", relations.stream().map(StoredRelation::other).toArray(UUID[]::new),
                        "types",
                                relations.stream()
                                        .map(stored -> stored.relation().type().name())
                                        .toArray(String[]::new),
                        "scores",
                                relations.stream()
                                        .map(stored -> stored.relation().score())
                                        .toArray(Integer[]::new)));
    }

    /**
     * All statements of the claims that the given ones are about, and of those that one of them has a link to that may make
     * the two one, or a choice.
     */
    List<Member> surroundings(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "with recursive near(id) as (select x from unnest(" + sql.bind(statements.toArray(UUID[]::new))
                + ") as x), reached(id) as (select id from near"
                + " union select l.other from near n join statement_link l on l.one = n.id and " + STRONG
                + " union select l.one from near n join statement_link l on l.other = n.id and " + STRONG
                + " union select h.target_id from near n join claim_choice h on h.statement_id = n.id"
                + " union select h.statement_id from near n join claim_choice h on h.target_id = n.id),"
                + " led(id) as (select id from reached union select heir.statement_id from led l join proposition gone"
                + " on gone.statement_id = l.id and gone.orphaned join proposition heir on heir.own_claim = gone.claim_id)";
        return members(
                sql,
                query,
                "select q.claim_id from led l join proposition q on q.statement_id = l.id" + " where not q.orphaned");
    }

    /** The links that some statements have with one another and with others, none of which is the same as any other. */
    List<Edge> edges(Collection<UUID> statements, Collection<Member> among) {
        Map<UUID, String> keys = new HashMap<>();
        among.forEach(member -> keys.put(member.statement(), member.key()));
        if (keys.size() < 2) {
            return List.of();
        }
        Sql sql = new Sql();
        String ids = sql.bind(statements.toArray(UUID[]::new));
        String query = "select l.one, l.other, l.kind, l.score from unnest(" + ids + ") as x"
                + " join statement_link l on l.one = x union select l.one, l.other, l.kind, l.score from unnest(" + ids
                + ") as x join statement_link l on l.other = x";
        return sql.list(entityManager, query).stream()
                .filter(row ->
                        keys.containsKey(row.get("one", UUID.class)) && keys.containsKey(row.get("other", UUID.class)))
                .map(row -> Edge.of(
                        keys.get(row.get("one", UUID.class)),
                        keys.get(row.get("other", UUID.class)),
                        new Link(Link.Kind.valueOf(row.get("kind", String.class)), row.get("score", Integer.class))))
                .toList();
    }

    /** How claims came together ({@link Joins}), as far as that is known. */
    Map<UUID, String> joins(Collection<UUID> claims) {
        Map<UUID, String> joins = new HashMap<>();
        if (!claims.isEmpty()) {
            Sql sql = new Sql();
            sql.list(
                            entityManager,
                            "select id, joins from claim where id = any(" + sql.bind(claims.toArray(UUID[]::new)) + ")")
                    .forEach(row -> joins.put(row.get("id", UUID.class), row.get("joins", String.class)));
        }
        return joins;
    }

    /** The statements as their claims see them, by key. */
    Map<String, ClaimStatement> statements(Collection<UUID> ids) {
        Map<UUID, Set<String>> origins = origins(ids);
        Sql sql = new Sql();
        String query = "select p.statement_id, p.key, p.stance, p.article_id, s.exact, s.form, s.zone, s.said_until,"
                + " g.group_id from proposition p join statement s on s.id = p.statement_id"
                + " left join article_syndication g on g.article_id = p.article_id where p.statement_id = any("
                + sql.bind(ids.toArray(UUID[]::new)) + ")";
        Map<String, ClaimStatement> statements = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            UUID id = row.get("statement_id", UUID.class);
            String exact = row.get("exact", String.class);
            Set<String> marks = origins.getOrDefault(id, new TreeSet<>());
            String group = row.get("group_id", String.class);
            if (marks.isEmpty()) {
                marks.add(group == null ? "article " + row.get("article_id", String.class) : "reprints " + group);
            }
            String words = NameKey.of(exact).text();
            if (words.length() >= REPRINTED) {
                marks.add("words " + words);
            }
            if (group != null) {
                // In reprints of one text even a few words are no coincidence.
                marks.add("reprinted words " + group + " " + words);
            }
            statements.put(
                    row.get("key", String.class),
                    new ClaimStatement(
                            id,
                            row.get("key", String.class),
                            Stance.valueOf(row.get("stance", String.class)),
                            exact,
                            Form.valueOf(row.get("form", String.class)),
                            Zone.valueOf(row.get("zone", String.class)),
                            row.get("said_until", LocalDate.class),
                            marks));
        }
        return statements;
    }

    /** Who speaks and for whom, as far as they are known beyond the article; else what it came through. */
    private Map<UUID, Set<String>> origins(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select t.statement_id, t.role, cast(t.actor_id as text) as actor, t.source_id, a.article_id,"
                + " a.kind, a.name, g.group_id from attribution t left join actor a on a.id = t.actor_id"
                + " left join article_syndication g on g.article_id = a.article_id"
                + " where t.role not in ('ADDRESSEE', 'TARGET') and t.statement_id = any("
                + sql.bind(ids.toArray(UUID[]::new)) + ")";
        Map<UUID, Set<String>> known = new HashMap<>();
        Map<UUID, Set<String>> others = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            String actor = row.get("actor", String.class);
            boolean everywhere = actor != null
                    && row.get("article_id", String.class) == null
                    && !row.get("role", String.class).equals("VIA");
            String source = row.get("source_id", String.class);
            String group = row.get("group_id", String.class);
            String mark = actor == null
                    ? source == null ? null : "source " + source
                    : group == null
                            ? "actor " + actor
                            : "reprinted actor " + group + " " + row.get("kind", String.class) + " "
                                    + NameKey.of(row.get("name", String.class)).text();
            if (mark != null) {
                (everywhere ? known : others)
                        .computeIfAbsent(row.get("statement_id", UUID.class), id -> new TreeSet<>())
                        .add(mark);
            }
        }
        known.forEach(others::put);
        return others;
    }

    /**
     * A statement of a claim.
     *
     * @param ownClaim the claim that it is the first of when no statement in it has a smaller key
     */
    record Member(UUID claim, UUID statement, String key, int score, UUID ownClaim) {}

    /** All statements of the claims that one of the actors has said something about, or somebody for them. */
    List<Member> membersOfClaimsBy(Collection<UUID> actors) {
        Sql sql = new Sql();
        return members(
                sql,
                "select q.claim_id from proposition q join attribution t"
                        + " on t.statement_id = q.statement_id and t.role <> 'ADDRESSEE' where not q.orphaned"
                        + " and t.actor_id = any(" + sql.bind(actors.toArray(UUID[]::new)) + ")");
    }

    /** All statements of the claims that one of the article's is about. */
    List<Member> membersOfClaimsIn(String articleId) {
        Sql sql = new Sql();
        return members(
                sql,
                "select q.claim_id from proposition q where not q.orphaned and q.article_id = " + sql.bind(articleId));
    }

    /** The same, and those of the claims that one of the article's was about before it was gone. */
    List<Member> membersOfClaimsEverIn(String articleId) {
        Sql sql = new Sql();
        return members(sql, "select q.claim_id from proposition q where q.article_id = " + sql.bind(articleId));
    }

    private List<Member> members(Sql sql, String claims) {
        return members(sql, "", claims);
    }

    private List<Member> members(Sql sql, String with, String claims) {
        String query = with + " select p.claim_id, p.statement_id, p.key, p.score, p.own_claim from proposition p"
                + " where not p.orphaned and p.claim_id in (" + claims + ")";
        return sql.list(entityManager, query).stream()
                .map(row -> new Member(
                        row.get("claim_id", UUID.class),
                        row.get("statement_id", UUID.class),
                        row.get("key", String.class),
                        row.get("score", Integer.class),
                        row.get("own_claim", UUID.class)))
                .toList();
    }

    /** What the article's statements are linked by, as it was read; those that no longer stand, too. */
    Map<UUID, Proposition> propositions(String articleId) {
        Sql sql = new Sql();
        String query = "select p.statement_id, p.signature, t.terms from proposition p"
                + " join article_topic t on t.article_id = p.article_id where p.article_id = " + sql.bind(articleId);
        Map<UUID, Proposition> propositions = new HashMap<>();
        sql.list(entityManager, query)
                .forEach(row -> propositions.put(
                        row.get("statement_id", UUID.class),
                        Signature.read(
                                row.get("signature", String.class),
                                Signature.readTerms(row.get("terms", String.class)))));
        return propositions;
    }

    /** The statements that somebody put where they belong, with that with which each belongs; itself where with none. */
    Map<String, String> choices(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "with recursive led(key, id) as (select p.key, coalesce(h.target_id, h.statement_id)"
                + " from claim_choice h join proposition p on p.statement_id = h.statement_id where h.statement_id = any("
                + sql.bind(statements.toArray(UUID[]::new)) + ") union select l.key, heir.statement_id from led l"
                + " join proposition gone on gone.statement_id = l.id and gone.orphaned"
                + " join proposition heir on heir.own_claim = gone.claim_id)"
                + " select l.key, min(p.key) as target from led l"
                + " left join proposition p on p.statement_id = l.id and not p.orphaned group by l.key";
        Map<String, String> choices = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            String key = row.get("key", String.class);
            String target = row.get("target", String.class);
            choices.put(key, target == null ? key : target);
        }
        return choices;
    }

    /** Puts a statement to the claim of another for good; to none but its own for null. */
    void choose(UUID statement, UUID target) {
        Map<String, Object> values = new HashMap<>();
        values.put("statement", statement);
        values.put("target", target);
        execute(
                "insert into claim_choice (statement_id, target_id) values (:statement, cast(:target as uuid))"
                        + " on conflict (statement_id) do update set target_id = excluded.target_id",
                values);
    }

    /** Another statement that stands in the claim, the one that its id stands for if possible; null when there is none. */
    UUID memberBeside(UUID statement, UUID claim) {
        Sql sql = new Sql();
        String asked = sql.bind(claim);
        String query = "select statement_id as id from proposition where not orphaned and claim_id = " + asked
                + " and statement_id <> " + sql.bind(statement) + " order by own_claim <> " + asked + ", key limit 1";
        return ids(sql.list(entityManager, query)).stream().findFirst().orElse(null);
    }

    /** Where the statements belong that stand in a claim. */
    Map<UUID, Membership> memberships(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "select p.statement_id, p.claim_id, p.stance, c.status from proposition p"
                + " join claim c on c.id = p.claim_id where not p.orphaned and p.statement_id = any("
                + sql.bind(statements.toArray(UUID[]::new)) + ")";
        Map<UUID, Membership> memberships = new HashMap<>();
        sql.list(entityManager, query)
                .forEach(row -> memberships.put(
                        row.get("statement_id", UUID.class),
                        new Membership(
                                row.get("claim_id", UUID.class),
                                Stance.valueOf(row.get("stance", String.class)),
                                ClaimStatus.valueOf(row.get("status", String.class)))));
        return memberships;
    }

    /** Takes the rows of claims away that no statement stands for any more. */
    void removeDeserted(Collection<UUID> claims) {
        execute(
                "delete from claim c where c.id = any(:claims) and not exists"
                        + " (select 1 from proposition p where p.claim_id = c.id and not p.orphaned)",
                Map.of("claims", claims.toArray(UUID[]::new)));
    }

    /**
     * A claim as it is to be.
     *
     * @param scores of its statements by their keys: how well each belongs to it
     * @param joins how it came together; null if it is as it was
     */
    record Parted(UUID claim, ClaimSummary summary, Map<String, Integer> scores, String joins) {}

    /** Writes claims; what is so already is not touched. */
    void put(List<Parted> claims) {
        if (claims.isEmpty()) {
            return;
        }
        List<UUID> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        claims.forEach(parted -> parted.scores().forEach((key, score) -> {
            ids.add(parted.claim());
            keys.add(key);
            scores.add(score);
        }));
        execute(
                "update proposition p set claim_id = m.claim, score = m.score"
                        + " from unnest(:claims, :keys, :scores) as m(claim, key, score)"
                        + " where p.key = m.key and (p.claim_id <> m.claim or p.score <> m.score)",
                Map.of(
                        "claims", ids.toArray(UUID[]::new),
                        "keys", keys.toArray(String[]::new),
                        "scores", scores.toArray(Integer[]::new)));
        List<ClaimSummary> summaries = claims.stream().map(Parted::summary).toList();
        execute(
                """
                insert into claim as c
                    (id, text, status, statement_count, independent_origins, first_statement, first_day, joins)
                select * from unnest(:ids, :texts, :statuses, :statements, :origins, :firsts, :days, :joins)
                on conflict (id) do update set text = excluded.text, status = excluded.status,
                    statement_count = excluded.statement_count, independent_origins = excluded.independent_origins,
                    first_statement = excluded.first_statement, first_day = excluded.first_day,
                    joins = coalesce(excluded.joins, c.joins)
                where c.joins is distinct from coalesce(excluded.joins, c.joins) or (c.text, c.status, c.statement_count, c.independent_origins, c.first_statement, c.first_day)
                    <> (excluded.text, excluded.status, excluded.statement_count, excluded.independent_origins,
                        excluded.first_statement, excluded.first_day)
                """,
                Map.of(
                        "ids", claims.stream().map(Parted::claim).toArray(UUID[]::new),
                        "texts", summaries.stream().map(ClaimSummary::text).toArray(String[]::new),
                        "statuses",
                                summaries.stream()
                                        .map(summary -> summary.status().name())
                                        .toArray(String[]::new),
                        "statements",
                                summaries.stream().map(ClaimSummary::statements).toArray(Integer[]::new),
                        "origins", summaries.stream().map(ClaimSummary::origins).toArray(Integer[]::new),
                        "firsts",
                                summaries.stream()
                                        .map(ClaimSummary::firstStatement)
                                        .toArray(UUID[]::new),
                        "days", summaries.stream().map(ClaimSummary::firstDay).toArray(LocalDate[]::new),
                        "joins", claims.stream().map(Parted::joins).toArray(String[]::new)));
    }

    private static Set<UUID> ids(List<Tuple> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.get("id", UUID.class)));
        return ids;
    }

    private void execute(String statement, Map<String, Object> values) {
        var query = entityManager.createNativeQuery(statement);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }
}
