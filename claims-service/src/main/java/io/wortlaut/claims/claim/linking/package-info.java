/**
 * Which statements are about the same thing, and where each stands on it. Plain Java.
 *
 * <p>{@link io.wortlaut.claims.claim.linking.PropositionReader} reduces each statement of an article to a
 * {@link io.wortlaut.claims.claim.linking.Proposition}; {@link io.wortlaut.claims.claim.linking.Linker} says how likely
 * two of them are about the same claim, {@link io.wortlaut.claims.claim.linking.Relations} how the one stands to the other,
 * and {@link io.wortlaut.claims.claim.linking.Evidences} by which words of both. Everything that two propositions are linked by lies in the two themselves and in
 * word statistics that never change, so the order in which articles arrive makes no difference.
 */
package io.wortlaut.claims.claim.linking;
