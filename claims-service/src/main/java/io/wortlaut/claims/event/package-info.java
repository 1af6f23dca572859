/**
 * The log of what happened to statements, claims and actors, in an order that readers can rely on.
 *
 * <p>Whoever changes one calls {@link io.wortlaut.claims.event.EventLog#append} in the transaction of the change;
 * subscriptions and webhooks follow the log by cursor, at their own pace.
 */
package io.wortlaut.claims.event;
