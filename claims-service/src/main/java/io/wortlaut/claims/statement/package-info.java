/**
 * Statements: what was said, the characters of the original that prove it, and who it is attributed to.
 *
 * <p>{@link io.wortlaut.claims.statement.ArticleStatements} keeps the statements of an article true to its newest
 * version; {@link io.wortlaut.claims.statement.StatementApi} serves them.
 */
package io.wortlaut.claims.statement;
