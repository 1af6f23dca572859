/**
 * What a page's markup says of reviews of claims: schema.org ClaimReview as JSON-LD or microdata, as fact checkers publish it.
 * {@link io.wortlaut.articles.claimreview.PageReviewReader} reads it off a page; plain Java, usable without any service.
 *
 * <p>Broken markup is no failure of the article that it comes with: what cannot be read is kept as a problem beside the rest.
 */
package io.wortlaut.articles.claimreview;
