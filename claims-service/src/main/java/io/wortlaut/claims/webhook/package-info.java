/**
 * Webhooks: the log of events, delivered over HTTP as the Standard Webhooks specification has it.
 *
 * <p>{@link io.wortlaut.claims.webhook.Delivery} sends one message after the other to each receiver; what cannot be
 * delivered becomes a dead letter.
 */
package io.wortlaut.claims.webhook;
