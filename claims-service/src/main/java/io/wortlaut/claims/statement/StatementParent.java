package io.wortlaut.claims.statement;

import java.util.List;

import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Sql;

/**
 * What a list of statements hangs from: the ways to get from a parent's id to its statements.
 * Lists that hang from the same kind of parent are read together.
 */
sealed interface StatementParent {

    /**
     * SQL that holds for the parent's statements {@code s}.
     *
     * @param parent SQL for the parent's id, as text
     */
    String condition(String parent, Sql sql);

    /** No parent: all statements. */
    record Everything() implements StatementParent {
        @Override
        public String condition(String parent, Sql sql) {
            return "true";
        }
    }

    /**
     * An actor, in any of the roles.
     *
     * @param rollUp whether statements count that others make for it, or in a coalition with it
     */
    record OfActor(List<AttributionRole> roles, boolean rollUp) implements StatementParent {

        public OfActor {
            roles = List.copyOf(roles);
        }

        @Override
        public String condition(String parent, Sql sql) {
            String names = sql.bind(roles.stream().map(Enum::name).toArray(String[]::new));
            String own = "exists (select 1 from attribution o where o.statement_id = s.id" + " and o.actor_id = cast("
                    + parent + " as uuid) and o.role = any(" + names + "))";
            return rollUp
                    ? "(" + own + " or exists (select 1 from voice v where v.statement_id = s.id"
                            + " and v.actor_id = cast(" + parent + " as uuid)))"
                    : own;
        }

        /** SQL that selects whose statements these are: actors, and the roles that each has in them. */
        String parties(String parent, Sql sql) {
            String id = "cast(" + parent + " as uuid)";
            String own = "select " + id + " as actor_id, x.role from unnest("
                    + sql.bind(roles.stream().map(Enum::name).toArray(String[]::new)) + ") as x(role) group by x.role";
            String voice = "unnest(array['SPEAKER', 'ON_BEHALF_OF'])";
            return rollUp
                    ? "(" + own + ") union select " + id + ", " + voice + " union select m.coalition_id, " + voice
                            + " from actor_member m where m.member_id = " + id
                    : own;
        }
    }

    /** An article. */
    record InArticle() implements StatementParent {
        @Override
        public String condition(String parent, Sql sql) {
            return "s.article_id = " + parent;
        }
    }

    /** A source that statements came through. */
    record ThroughSource() implements StatementParent {
        @Override
        public String condition(String parent, Sql sql) {
            return "exists (select 1 from attribution o where o.statement_id = s.id" + " and o.source_id = " + parent
                    + " and o.role = 'VIA')";
        }
    }

    /** A statement that others repeat: the same utterance in other articles. */
    record RepeatsOf() implements StatementParent {
        @Override
        public String condition(String parent, Sql sql) {
            String own = " from statement r where r.id = cast(" + parent + " as uuid))";
            return "s.utterance_id = (select r.utterance_id" + own + " and s.article_id <> (select r.article_id" + own;
        }
    }

    /** A claim, with one of the stances if any are named. */
    record OfClaim(List<Stance> stances) implements StatementParent {

        public OfClaim {
            stances = stances == null ? null : List.copyOf(stances);
        }

        @Override
        public String condition(String parent, Sql sql) {
            return "exists (select 1 from proposition q where q.statement_id = s.id and " + over("q", parent, sql)
                    + ")";
        }

        /** SQL that holds for the claim's propositions. */
        String over(String proposition, String parent, Sql sql) {
            String names = stances == null
                    ? ""
                    : " and " + proposition + ".stance = any("
                            + sql.bind(stances.stream().map(Enum::name).toArray(String[]::new)) + ")";
            return "not " + proposition + ".orphaned and " + proposition + ".claim_id = cast(" + parent + " as uuid)"
                    + names;
        }
    }
}
