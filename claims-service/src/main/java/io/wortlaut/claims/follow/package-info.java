/**
 * Follows the change feed of articles-service: cursor, work, attempts, failures.
 *
 * <p>{@link io.wortlaut.claims.follow.Follower} runs the threads; {@link io.wortlaut.claims.follow.FeedReader} turns
 * changes into work, {@link io.wortlaut.claims.follow.Worker} turns work into statements, {@link
 * io.wortlaut.claims.follow.ProgressApi} tells how far both are.
 */
package io.wortlaut.claims.follow;
