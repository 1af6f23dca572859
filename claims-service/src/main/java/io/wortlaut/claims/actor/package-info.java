/**
 * Actors: who speaks in all articles together, under which spellings and in which roles.
 *
 * <p>{@link io.wortlaut.claims.actor.ActorLinking} links what one article names to actors, conservatively: a merge needs
 * a reason, a doubt makes two actors. {@link io.wortlaut.claims.actor.ActorApi} serves them.
 */
package io.wortlaut.claims.actor;
