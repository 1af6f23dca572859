/**
 * Who may see what: {@link io.wortlaut.gateway.access.AccessRules} is what {@code @authenticated}, {@code @requiresScopes}
 * and {@code @policy} say of a supergraph and the settings besides, {@link io.wortlaut.gateway.access.Caller} what is known of who asks.
 */
package io.wortlaut.gateway.access;
