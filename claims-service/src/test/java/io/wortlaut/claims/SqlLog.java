package io.wortlaut.claims;

import java.util.List;
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

    @Override
    public String inspect(String sql) {
        if (!FOLLOWING.matcher(sql).find()) {
            STATEMENTS.add(sql);
        }
        return sql;
    }

    /** The SQL statements that an action takes. */
    public static List<String> during(Runnable action) {
        STATEMENTS.clear();
        action.run();
        return List.copyOf(STATEMENTS);
    }
}
