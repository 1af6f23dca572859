package io.wortlaut.articles.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Articles that are the same text in several outlets. */
@Description("Articles that are the same text in several outlets: reprints, shortened or not.")
public record ArticleGroup(@Id @NonNull String id) {}
