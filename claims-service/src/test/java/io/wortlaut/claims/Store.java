package io.wortlaut.claims;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.ArticleClaims;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.statement.Alignment;
import io.wortlaut.claims.statement.ArticleSources;
import io.wortlaut.claims.statement.ArticleStatements;
import io.wortlaut.claims.statement.ArticleVersion;
import io.wortlaut.claims.statement.FuzzyDate;
import io.wortlaut.claims.statement.ReadBy;

/** Stores extractions as the follower does, one transaction each. */
@ApplicationScoped
public class Store {

    private static final AtomicLong CURSOR = new AtomicLong(1);

    private final ArticleStatements statements;
    private final ArticleClaims claims;

    public Store(ArticleStatements statements, ArticleClaims claims) {
        this.statements = statements;
        this.claims = claims;
    }

    /** A version whose text is its original, published on the given day (EDTF). */
    public static ArticleVersion version(String articleId, String contentHash, String text, String published) {
        return version(articleId, contentHash, text, published, Instant.parse("2026-03-05T08:00:00Z"), List.of());
    }

    /** The same, with what is known of how it came in. */
    public static ArticleVersion version(
            String articleId,
            String contentHash,
            String text,
            String published,
            Instant retrievedAt,
            List<ArticleVersion.SpottedSource> sources) {
        return new ArticleVersion(
                articleId,
                contentHash,
                CURSOR.getAndIncrement(),
                text,
                text,
                new Alignment(List.of(new Alignment.Run(0, 0, text.length())), text.length()),
                published == null ? null : new FuzzyDate(published, published, "TEXT"),
                retrievedAt,
                sources);
    }

    @Transactional
    public void store(ArticleVersion version, Extraction extraction) {
        ArticleSources sources = ArticleSources.find(version, extraction, names -> names.stream()
                .collect(Collectors.toMap(name -> name, name -> "src " + name)));
        statements
                .store(version, extraction, sources, new ReadBy("test", "de", true))
                .ifPresent(stored -> claims.link(version.articleId(), claims.read("de", version, extraction), stored));
    }

    public void store(String articleId, String text, Said said) {
        store(version(articleId, "sha256:" + articleId, text, "2026-03-04"), said.extraction());
    }
}
