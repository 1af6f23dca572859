package io.wortlaut.deploy.bench.arrival;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What there is when all has been read, without what is drawn by lot: every claim with its statements in order, every relation of
 * statements and whether it is one of claims, every actor, every group of repeats.
 */
record Snapshot(
        List<String> claims, List<String> relations, List<String> actors, List<String> repeats, int statements) {

    private static final String CLAIMS = """
            select p.claim_id, c.status || ', ' || c.statement_count || ' statements of ' || c.independent_origins
                || ' origins: ' || c.text || ' (first ' || b.url || ' ' || f.position || ')' as whole,
                lpad(cast(row_number() over (partition by p.claim_id order by p.day, p.article_id, p.position, p.statement_id)
                        as text), 4) || ' ' || v.url || ' ' || s.position || ' ' || p.stance || ' ' || p.score || ' ' || s.exact
                    as part
            from claims.proposition p join claims.claim c on c.id = p.claim_id
            join claims.statement s on s.id = p.statement_id
            join claims.statement f on f.id = c.first_statement
            join articles.article b on cast(b.id as text) = f.article_id
            join articles.article v on cast(v.id as text) = p.article_id where not p.orphaned
            """;

    /** Each as what the one says, how it stands to what the other says, and how alike they are. */
    private static final String RELATIONS = """
            select l.one || ' ' || l.other, a.url || ' ' || s.position || ' ' || s.exact || ' ' || l.type || ' ' || l.score
                || ' ' || b.url || ' ' || t.position || ' ' || t.exact as whole,
                p.claim_id = q.claim_id as part
            from claims.statement_relation l join claims.proposition p on p.statement_id = l.one
            join claims.proposition q on q.statement_id = l.other
            join claims.statement s on s.id = l.one join claims.statement t on t.id = l.other
            join articles.article a on cast(a.id as text) = s.article_id
            join articles.article b on cast(b.id as text) = t.article_id
            """;

    private static final String REPEATS = """
            select s.utterance_id, 'repeats' as whole, v.url || ' ' || s.position || ' ' || s.exact as part
            from claims.statement s join articles.article v on cast(v.id as text) = s.article_id
            where s.utterance_id is not null and s.anchor <> 'ORPHANED'
            """;

    private static final String ACTORS = """
            select a.id, a.name || ' ' || a.kind || ' ' || a.statement_count || ' ' || a.rolled_up_count as whole,
                coalesce(n.spelling || ' ' || v.url, '') as part
            from claims.actor a left join claims.actor_name n on n.actor_id = a.id
            left join articles.article v on cast(v.id as text) = n.article_id
            where a.survivor_id = a.id and n.spelling is not null
            """;

    static Snapshot of(Connection connection) throws SQLException {
        List<String> claims = groups(connection, CLAIMS);
        return new Snapshot(
                claims,
                groups(connection, RELATIONS),
                groups(connection, ACTORS),
                groups(connection, REPEATS),
                claims.stream()
                        .mapToInt(claim -> (int) claim.lines().count() - 1)
                        .sum());
    }

    private static List<String> groups(Connection connection, String query) throws SQLException {
        TreeMap<String, String> wholes = new TreeMap<>();
        TreeMap<String, TreeSet<String>> parts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                wholes.put(rows.getString(1), rows.getString("whole"));
                parts.computeIfAbsent(rows.getString(1), id -> new TreeSet<>()).add("  " + rows.getString("part"));
            }
        }
        return wholes.entrySet().stream()
                .map(group -> group.getValue() + "\n" + String.join("\n", parts.get(group.getKey())))
                .sorted()
                .toList();
    }
}
