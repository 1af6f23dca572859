package io.wortlaut.deploy.bench.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What generated rows add up to, counted by the database as its migrations count: COPY passed its triggers by. */
final class Sums {

    private static final String ROLLED_UP = """
            update actor a set rolled_up_count = counted.statements
            from (select v.actor_id, count(distinct s.id) as statements
                  from voice v join statement s on s.id = v.statement_id
                  where s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED'
                    and s.enclosing_id is null
                  group by v.actor_id) as counted
            where a.id = counted.actor_id""";

    private static final String PLACES = """
            update statement_distortion d set day = date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'),
                article_id = s.article_id, position = s.position,
                listed = is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id)
            from statement s where s.id = d.statement_id""";

    private Sums() {}

    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = claims, public");
            statement.execute("set work_mem = '256MB'");
            statement.execute(ROLLED_UP);
            statement.execute(PLACES);
            statement.execute("select copy_traits_anew()");
            statement.execute("select copy_facts_anew()");
            statement.execute("select tally_statements_anew()");
            statement.execute("select count_spellings_anew()");
            statement.execute("select judge_merges_anew()");
        }
    }
}
