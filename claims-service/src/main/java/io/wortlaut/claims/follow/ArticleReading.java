package io.wortlaut.claims.follow;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.ArticleClaims;
import io.wortlaut.claims.claim.SyndicatedArticles;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.factcheck.MarkedReview;
import io.wortlaut.claims.factcheck.MarkedReviews;
import io.wortlaut.claims.follow.Articles.AwayException;
import io.wortlaut.claims.follow.WorkQueue.Attempt;
import io.wortlaut.claims.statement.ArticleSources;
import io.wortlaut.claims.statement.ArticleStatements;
import io.wortlaut.claims.statement.ArticleVersion;
import io.wortlaut.claims.statement.ReadBy;
import io.wortlaut.claims.statement.SourceRegistry;

/**
 * Reads one article. Its statements and the end of its work are written in one transaction, which also holds the work's
 * lock: whenever the process dies, either all of it is there or the work is still to be done.
 */
@ApplicationScoped
class ArticleReading {

    private final WorkQueue queue;
    private final Articles articles;
    private final Extractor extractor;
    private final SourceRegistry sources;
    private final ArticleStatements statements;
    private final ArticleClaims claims;
    private final SyndicatedArticles syndicated;
    private final MarkedReviews reviews;

    ArticleReading(
            WorkQueue queue,
            Articles articles,
            Extractor extractor,
            SourceRegistry sources,
            ArticleStatements statements,
            ArticleClaims claims,
            SyndicatedArticles syndicated,
            MarkedReviews reviews) {
        this.queue = queue;
        this.articles = articles;
        this.extractor = extractor;
        this.sources = sources;
        this.statements = statements;
        this.claims = claims;
        this.syndicated = syndicated;
        this.reviews = reviews;
    }

    /** Queues all articles again that were read by another version of the extractor or the linking than this one. */
    int retryOutdated() {
        return queue.retryOutdated(version());
    }

    /**
     * Reads the article of an attempt; nothing if somebody else has it by now.
     *
     * @throws AwayException if articles-service is away
     * @throws StageException if the article cannot be read
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void read(Attempt attempt) {
        queue.lock(attempt).ifPresent(work -> {
            if (!statements.isUpToDate(work.articleId, work.contentHash, work.cursor, version())) {
                readVersion(work);
            }
            syndicated.regroup(work.articleId, work.syndicationId, work.cursor);
            work.finish(WorkState.DONE, Clock.systemUTC().instant());
        });
    }

    private void readVersion(WorkEntity work) {
        VersionDocument document =
                at(Stage.FETCH, () -> articles.call(client -> client.version(work.articleId, work.contentHash)));
        ArticleVersion version = at(Stage.FETCH, () -> document.toArticleVersion(work.cursor));
        Extraction extraction = at(Stage.EXTRACT, () -> extractor.extract(document.toDocument()));
        ArticleSources found = at(Stage.SOURCES, () -> ArticleSources.find(version, extraction, sources));
        Map<ExtractedStatement, Proposition> propositions =
                at(Stage.EXTRACT, () -> claims.read(document.language(), version, extraction));
        ReadBy readBy = new ReadBy(
                // Incomplete is another version: the article comes up again with those that are outdated.
                extraction.complete() ? version() : "incomplete " + version(),
                document.language(),
                extractor.reads(document.language()));
        Map<MarkedReview, Optional<Proposition>> reviewed =
                at(Stage.EXTRACT, () -> reviews.read(document.language(), document.claimReviews()));
        statements.store(version, extraction, found, readBy).ifPresent(stored -> {
            claims.link(version.articleId(), propositions, stored);
            reviews.store(version.articleId(), version.contentHash(), reviewed);
        });
    }

    private String version() {
        // Articles of releases that knew of no reviews in markup are read again for them.
        return extractor.version() + "+linking-" + claims.version() + "+reviews-1";
    }

    private static <T> T at(Stage stage, Supplier<T> step) {
        try {
            return step.get();
        } catch (AwayException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new StageException(stage, e);
        }
    }
}
