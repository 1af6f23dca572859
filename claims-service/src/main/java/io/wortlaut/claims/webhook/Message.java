package io.wortlaut.claims.webhook;

/**
 * What a webhook is sent.
 *
 * @param id the same with every attempt, by which a receiver knows what it has already
 * @param body JSON
 */
record Message(String id, String body) {}
