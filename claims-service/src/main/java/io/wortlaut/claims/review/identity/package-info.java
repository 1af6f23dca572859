/**
 * What people decide about who is who: actors that are one, actors that were taken for one, and the record of it.
 *
 * <p>A decision is written down and carried out by {@link io.wortlaut.claims.actor.ActorIdentities}, in one transaction
 * that also waits its turn with the linking of articles: nobody links by what somebody else is about to change.
 */
package io.wortlaut.claims.review.identity;
