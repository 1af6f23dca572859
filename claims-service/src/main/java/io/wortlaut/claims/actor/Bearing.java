package io.wortlaut.claims.actor;

/**
 * The columns that say who somebody is by all decisions. Each stands beside one that says whom linking, or a reviewer,
 * named; a row is called {@code x}.
 */
enum Bearing {
    ATTRIBUTION(
            "attribution",
            "actor_id",
            "found_id",
            "(select s.article_id from statement s where s.id = x.statement_id)",
            "cast(x.statement_id as text)",
            // Somebody looked at this very statement.
            "x.method <> 'reviewed'"),
    NAME("actor_name", "actor_id", "found_id", "x.article_id", "''", "true"),
    ROLE("actor_role", "actor_id", "found_id", "x.article_id", "''", "true"),
    MEMBER("actor_member", "member_id", "found_member_id", "x.article_id", "''", "true"),
    COALITION("actor_member", "coalition_id", "found_coalition_id", "x.article_id", "''", "true");

    final String table;
    final String shown;
    final String found;
    private final String article;
    private final String statement;
    /** SQL that holds for rows that a split's articles and names apply to. */
    private final String movable;

    Bearing(String table, String shown, String found, String article, String statement, String movable) {
        this.table = table;
        this.shown = shown;
        this.found = found;
        this.article = article;
        this.statement = statement;
        this.movable = movable;
    }

    /** SQL that holds for the rows of an article. */
    String inArticle() {
        return this == ATTRIBUTION
                ? "x.statement_id in (select s.id from statement s where s.article_id = :article)"
                : "x.article_id = :article";
    }

    /** SQL that holds for the rows that a rule of the split {@code :split} names. */
    String matchesRule() {
        return """
                exists (select 1 from actor_split_rule r where r.split_id = :split and (
                    (r.kind = 'STATEMENT' and r.value = %1$s)
                    or (%4$s and r.kind = 'ARTICLE' and r.value = %2$s)
                    or (%4$s and r.kind = 'NAME' and exists (select 1 from actor_name n where n.found_id = x.%3$s
                        and n.article_id = %2$s and n.spelling = r.value))))
                """.formatted(statement, article, found, movable);
    }
}
