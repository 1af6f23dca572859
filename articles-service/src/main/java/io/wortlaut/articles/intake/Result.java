package io.wortlaut.articles.intake;

import io.wortlaut.articles.article.StoredArticle;
import io.wortlaut.articles.problem.Problem;

/** What became of a submission. */
sealed interface Result {

    record Stored(StoredArticle article) implements Result {}

    record Refused(Problem problem) implements Result {}
}
