/**
 * Articles and their versions. {@link io.wortlaut.articles.article.Articles} stores what was read, {@link
 * io.wortlaut.articles.article.VersionApi} gives consumers one version as a whole, and {@link
 * io.wortlaut.articles.article.ArticleGraph} is the part of the graph.
 */
package io.wortlaut.articles.article;
