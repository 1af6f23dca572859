/**
 * How fields of the graph get their values without the detour that SmallRye GraphQL takes for each: it describes every field
 * to every possible listener, with all that is selected below it as JSON, whether anybody listens or not. On a page of
 * statements that is a third of the work.
 *
 * <p>SmallRye and graphql-java are told of it through their own extension points, as {@code META-INF/services} lists.
 */
package io.wortlaut.claims.fetching;
