/**
 * Keeps what subgraphs answered for as long as they allow: {@link io.wortlaut.gateway.caching.Policies} says how long that is,
 * {@link io.wortlaut.gateway.caching.PartCache} keeps it.
 */
package io.wortlaut.gateway.caching;
