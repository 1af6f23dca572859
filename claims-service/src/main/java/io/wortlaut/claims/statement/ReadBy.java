package io.wortlaut.claims.statement;

/**
 * Who read an article.
 *
 * @param extractorVersion what the statements were found by
 * @param language BCP 47 tag of the article
 * @param languageRead whether that extractor reads the language
 */
public record ReadBy(String extractorVersion, String language, boolean languageRead) {}
