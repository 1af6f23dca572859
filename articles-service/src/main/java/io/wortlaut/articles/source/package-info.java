/**
 * The outlets, agencies and documents behind articles. {@link io.wortlaut.articles.source.Sources} is the registry,
 * {@link io.wortlaut.articles.source.SourceSpotter} finds them in an article.
 */
package io.wortlaut.articles.source;
