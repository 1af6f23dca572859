/**
 * Errors as a client sees them, in the form of RFC 9457. Code that refuses a request throws {@link
 * io.wortlaut.articles.problem.ProblemException}; {@link io.wortlaut.articles.problem.Problem} is the document.
 */
package io.wortlaut.articles.problem;
