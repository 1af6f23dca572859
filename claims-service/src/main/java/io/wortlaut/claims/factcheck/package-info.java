/**
 * What fact checkers published about claims: reviews as schema.org's ClaimReview has them.
 *
 * <p>People enter them; each hangs on a statement, and is a review of whichever claim that statement is about. So none is
 * lost when claims grow together or are parted. Those in the markup of pages are suggested with the statement that is most
 * likely about the same ({@link io.wortlaut.claims.claim.ReviewedClaims}), until people confirm or dismiss them.
 */
package io.wortlaut.claims.factcheck;
