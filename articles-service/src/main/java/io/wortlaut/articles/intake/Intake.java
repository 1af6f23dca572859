package io.wortlaut.articles.intake;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.articles.article.Articles;
import io.wortlaut.articles.article.StoredArticle;
import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;
import io.wortlaut.articles.reading.ArticleReader;
import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.articles.reading.Reading;

/** Takes in one article. */
@ApplicationScoped
class Intake {

    private final Submissions submissions;
    private final Articles articles;
    private final ArticleReader reader = new ArticleReader();

    Intake(Submissions submissions, Articles articles) {
        this.submissions = submissions;
        this.articles = articles;
    }

    /** @throws ProblemException when it cannot be read */
    StoredArticle take(Submission submission) {
        RawArticle raw = submissions.parse(submission);
        // Reading takes longer than storing, so it happens outside the transaction and its lock.
        return articles.findUnchanged(raw).orElseGet(() -> articles.store(raw, read(raw)));
    }

    private Reading read(RawArticle raw) {
        Reading reading = reader.read(raw);
        if (reading.article().text().isBlank()) {
            throw new ProblemException(
                    ProblemCode.EMPTY_TEXT,
                    "Nothing in the article can be read",
                    raw.format() == RawArticle.Format.HTML ? "html" : "text");
        }
        return reading;
    }
}
