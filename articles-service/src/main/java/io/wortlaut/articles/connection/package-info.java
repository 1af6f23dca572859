/**
 * Lists in pages, as the GraphQL Cursor Connections Specification has them. {@link
 * io.wortlaut.articles.connection.PageRequest} checks what a client asks for, {@link
 * io.wortlaut.articles.connection.PageInfo} answers where in the list it is.
 */
package io.wortlaut.articles.connection;
