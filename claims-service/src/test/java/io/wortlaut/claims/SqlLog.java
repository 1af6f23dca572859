package io.wortlaut.claims;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** Records the SQL that answers questions; the follower's own polling of its tables is left out. */
@PersistenceUnitExtension
public class SqlLog implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final Pattern FOLLOWING =
            Pattern.compile("\\b(work|feed|article_anchor|webhook)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    private static final Queue<String> FOLLOWED = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        Collection<String> log = FOLLOWING.matcher(sql).find() ? FOLLOWED : STATEMENTS;
        log.add(sql);
        return sql;
    }

    /** The SQL statements that an action takes. */
    public static List<String> during(Runnable action) {
        STATEMENTS.clear();
        action.run();
        return List.copyOf(STATEMENTS);
    }

    /** The SQL statements that polling takes meanwhile. */
    public static List<String> followedDuring(Runnable action) {
        FOLLOWED.clear();
        action.run();
        return List.copyOf(FOLLOWED);
    }
}
