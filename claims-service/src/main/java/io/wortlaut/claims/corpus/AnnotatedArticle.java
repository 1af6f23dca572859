package io.wortlaut.claims.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.ZonedSpan;

/**
 * An article without its marks, and what they say.
 *
 * @param path below the part's folder: {@code topic/story/name.txt}, the same in the second annotation
 * @param hand who annotated it
 * @param text the text without marks and zone prefixes; paragraphs are divided by an empty line
 * @param zones all zones but the body, in order
 * @param statements in the order of their lines
 */
public record AnnotatedArticle(
        String path,
        LocalDate date,
        String outlet,
        ArticleKind kind,
        String hand,
        String text,
        List<ZonedSpan> zones,
        List<AnnotatedStatement> statements) {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|[^\\p{L}\\p{M}\\p{N}_\\s]");

    public AnnotatedArticle {
        zones = List.copyOf(zones);
        statements = List.copyOf(statements);
    }

    /**
     * The article as the extractor reads it.
     *
     * @param language BCP 47 tag
     */
    public Document document(String language) {
        return new Document(text, zones, language, date);
    }

    /** Words, numbers and single marks: what the corpus is counted and scored in, whatever the extractor's tokens. */
    public List<Span> tokens() {
        return TOKEN.matcher(text)
                .results()
                .map(token -> new Span(token.start(), token.end()))
                .toList();
    }
}
