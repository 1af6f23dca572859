/**
 * What fact checkers published about claims: reviews as schema.org's ClaimReview has them.
 *
 * <p>People enter them; each hangs on a statement, and is a review of whichever claim that statement is about. So none is
 * lost when claims grow together or are parted.
 */
package io.wortlaut.claims.factcheck;
