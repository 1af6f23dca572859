/**
 * Words as they are searched for: {@link io.wortlaut.claims.statement.search.SearchWords} reduces a text to what inflected
 * forms and compounds share, {@link io.wortlaut.claims.statement.search.SearchQuery} reads what a client asks for. Both
 * sides go through the same code, so what is found can be shown where it stands. Plain Java.
 */
package io.wortlaut.claims.statement.search;
