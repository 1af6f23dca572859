/**
 * Reads off one raw article all that can be known from it alone: text, zones, headline, language, date and sources.
 * {@link io.wortlaut.articles.reading.ArticleReader} takes a {@link io.wortlaut.articles.reading.RawArticle} and gives
 * a {@link io.wortlaut.articles.reading.Reading}; plain Java, usable without any service.
 */
package io.wortlaut.articles.reading;
