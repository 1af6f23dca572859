/**
 * Actors: who speaks in all articles together, and under which spellings.
 *
 * <p>{@link io.wortlaut.claims.actor.ActorLinking} links what one article names to actors, conservatively: a merge needs
 * a reason, a doubt makes two actors and, where they look alike, a suggestion.
 * {@link io.wortlaut.claims.actor.ActorIdentities} keeps every row true to what people decided about who is who.
 * {@link io.wortlaut.claims.actor.ActorApi} serves actors.
 */
package io.wortlaut.claims.actor;
