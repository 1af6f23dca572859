package io.wortlaut.claims.actor;

import java.util.UUID;

/**
 * The actor that a party was linked to.
 *
 * @param id the actor by itself, whatever people decided about who that is
 * @param ambiguous whether the article's name for them is one that several known actors bear
 * @param misspelt whether the link rests on a similar spelling and the context, not on the same name
 */
public record LinkedActor(UUID id, boolean ambiguous, boolean misspelt) {}
