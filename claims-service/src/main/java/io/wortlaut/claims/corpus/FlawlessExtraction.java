package io.wortlaut.claims.corpus;

import java.util.Comparator;
import java.util.List;

import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.ZonedSpan;

/** The annotated statements of an article as a flawless extractor would find them, to tell its mistakes from others'. */
public final class FlawlessExtraction {

    private FlawlessExtraction() {}

    /** The statements that stand by themselves, in the order of the text. */
    public static List<AnnotatedStatement> outermost(AnnotatedArticle article) {
        return article.statements().stream()
                .filter(statement -> !isNested(statement, article))
                .sorted(Comparator.comparingInt(
                        statement -> statement.spans(Layer.CONTENT).getFirst().start()))
                .toList();
    }

    /**
     * Those statements.
     *
     * @param mentions who is named where in the article, which is not annotated
     */
    public static Extraction of(Story story, AnnotatedArticle article, List<Mention> mentions) {
        return new Extraction(
                outermost(article).stream()
                        .map(statement -> statement(story, article, statement))
                        .toList(),
                mentions);
    }

    private static boolean isNested(AnnotatedStatement statement, AnnotatedArticle article) {
        List<Span> content = statement.spans(Layer.CONTENT);
        return article.statements().stream()
                .map(other -> other.spans(Layer.CONTENT))
                .anyMatch(other -> !other.equals(content)
                        && content.stream().allMatch(piece -> other.stream().anyMatch(whole -> whole.contains(piece))));
    }

    private static ExtractedStatement statement(Story story, AnnotatedArticle article, AnnotatedStatement statement) {
        List<Span> content = statement.spans(Layer.CONTENT);
        Zone zone = article.zones().stream()
                .filter(zoned -> zoned.span().overlaps(content.getFirst()))
                .map(ZonedSpan::zone)
                .findFirst()
                .orElse(Zone.BODY);
        return new ExtractedStatement(
                statement.form(),
                QuoteType.INDIRECT,
                statement.act(),
                content,
                statement.spans(Layer.CUE),
                statement.spans(Layer.SPEAKER),
                statement.spans(Layer.ADDRESSEE),
                statement.spans(Layer.FRAME),
                List.of(),
                List.of(),
                parties(story, statement.speakers()),
                parties(story, statement.onBehalfOf()),
                parties(story, statement.addressees()),
                List.of(),
                null,
                null,
                zone,
                100,
                null);
    }

    private static List<Party> parties(Story story, List<String> ids) {
        return ids.stream()
                .map(id -> story.actors().get(id))
                .map(actor -> new Party(actor.name(), actor.kind(), null, "name", parties(story, actor.members()), 100))
                .toList();
    }
}
