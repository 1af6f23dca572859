/**
 * Relay connections over SQL: keyset pages, opaque cursors, and one SQL statement for a field of any number of parents.
 *
 * <p>A resolver checks its arguments with {@link io.wortlaut.claims.connection.PageRequest}, builds its query with
 * {@link io.wortlaut.claims.connection.Sql}, makes a {@link io.wortlaut.claims.connection.Page} of the rows and joins its siblings through
 * {@link io.wortlaut.claims.connection.FieldBatch}.
 */
package io.wortlaut.claims.connection;
