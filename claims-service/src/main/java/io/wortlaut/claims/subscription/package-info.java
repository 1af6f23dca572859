/** GraphQL subscriptions: the log of events by cursor, through the client's filter. */
package io.wortlaut.claims.subscription;
