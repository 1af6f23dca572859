package io.wortlaut.articles.article;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/**
 * An article in the graph, as its newest version has it.
 *
 * @param contentHash of the newest version, "sha256:" and hexadecimal digits
 * @param outletId whose source is loaded when asked for
 * @param syndicationId of the group of reprints that it belongs to
 * @param texts the texts of all articles that were read together with this one
 */
@Key(fields = @FieldSet("id"))
@Description("A news article, as its newest version has it.")
public record Article(
        @Id @NonNull String id,
        @Nullable String url,
        @Nullable String headline,

        @Nullable @Description("Two-letter code of ISO 639-1, or und.")
        String inLanguage,

        @Nullable @Description("Null when unknown.") FuzzyDate publishedAt,
        @Nullable Instant retrievedAt,

        @Nullable @Description("Of what came in: sha256: and hexadecimal digits.")
        String contentHash,

        @Ignore @Nullable UUID outletId,
        @Ignore @Nullable UUID syndicationId,
        @Ignore ArticleTexts texts) {

    static Article of(ArticleEntity entity, ArticleTexts texts) {
        return new Article(
                entity.id.toString(),
                entity.url,
                entity.headline,
                entity.language,
                FuzzyDate.of(entity.published),
                entity.retrievedAt,
                entity.contentHash,
                entity.outletId,
                entity.syndicationId,
                texts);
    }
}
