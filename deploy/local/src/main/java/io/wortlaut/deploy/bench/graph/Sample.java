package io.wortlaut.deploy.bench.graph;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the patterns ask for, out of what was generated: the largest of each kind, which cost most, and others.
 *
 * @param words out of statements, frequent ones more often
 * @param reviewed claims that fact checkers published something about
 * @param reviews addresses of what they published
 * @param repeated statements, those first that most articles repeat
 */
record Sample(
        List<String> actors,
        List<String> claims,
        List<String> articles,
        List<String> sources,
        List<String> statements,
        List<String> words,
        List<String> names,
        List<String> reviewed,
        List<String> reviews,
        List<String> repeated,
        List<String> coalitions) {

    static Sample of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = claims, public");
            return new Sample(
                    both(
                            statement,
                            "select id from actor order by statement_count desc, id limit 10",
                            "select id from actor where statement_count > 0 order by md5(id::text) limit 30"),
                    both(
                            statement,
                            "select id from claim order by statement_count desc, id limit 10",
                            "select id from claim order by md5(id::text) limit 30"),
                    column(statement, "select article_id from article_anchor order by md5(article_id) limit 40"),
                    column(statement, "select distinct source_id from article_source order by 1 limit 40"),
                    column(statement, "select id from statement order by md5(id::text) limit 40"),
                    column(
                            statement,
                            "select word from (select (regexp_match(exact, '\\m[[:upper:]][[:lower:]]{4,}'))[1] as word"
                                    + " from statement order by md5(id::text) limit 400) w where word is not null limit 40"),
                    column(statement, "select split_part(name, ' ', 1) from actor order by md5(id::text) limit 40"),
                    column(
                            statement,
                            "select p.claim_id from claim_review r join proposition p on p.statement_id = r.statement_id"
                                    + " where not p.orphaned order by md5(r.id::text) limit 40"),
                    column(statement, "select url from claim_review order by md5(id::text) limit 40"),
                    column(
                            statement,
                            "select (array_agg(id))[1] from statement where utterance_id is not null"
                                    + " group by utterance_id order by count(*) desc, utterance_id limit 40"),
                    column(statement, "select id from actor where kind = 'COALITION' order by id limit 40"));
        }
    }

    private static List<String> both(Statement statement, String largest, String others) throws SQLException {
        List<String> all = column(statement, largest);
        all.addAll(column(statement, others));
        return all;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
