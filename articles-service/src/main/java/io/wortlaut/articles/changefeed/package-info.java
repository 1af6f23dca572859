/**
 * The ordered changes that other services follow. {@link io.wortlaut.articles.changefeed.ChangeFeed} appends and reads
 * them, {@link io.wortlaut.articles.changefeed.ChangeApi} serves them, holding the answer until there are some.
 */
package io.wortlaut.articles.changefeed;
