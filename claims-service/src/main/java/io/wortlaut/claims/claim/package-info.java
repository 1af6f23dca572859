/**
 * Claims: statements about the same thing, with the stance of each.
 *
 * <p>{@link io.wortlaut.claims.claim.ArticleClaims} keeps them true to the statements of an article as it is read;
 * {@link io.wortlaut.claims.claim.linking} decides what belongs together.
 */
package io.wortlaut.claims.claim;
