package io.wortlaut.claims.corpus;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.SpeechAct;

/**
 * How much a part of the corpus holds.
 *
 * @param tokens words, numbers and single marks
 * @param withoutStatement articles that nobody says anything in
 * @param withClaim statements about a shared claim
 * @param discontinuous statements whose content is interrupted
 * @param layers statements that have a mark of this layer
 */
public record CorpusFigures(
        int stories,
        int articles,
        int tokens,
        int statements,
        int withoutStatement,
        int withClaim,
        int discontinuous,
        Map<Form, Integer> forms,
        Map<SpeechAct, Integer> acts,
        Map<ArticleKind, Integer> kinds,
        Map<Layer, Integer> layers) {

    public static CorpusFigures of(Corpus corpus) {
        int tokens = 0;
        int statements = 0;
        int without = 0;
        int withClaim = 0;
        int discontinuous = 0;
        Map<Form, Integer> forms = new EnumMap<>(Form.class);
        Map<SpeechAct, Integer> acts = new EnumMap<>(SpeechAct.class);
        Map<ArticleKind, Integer> kinds = new EnumMap<>(ArticleKind.class);
        Map<Layer, Integer> layers = new EnumMap<>(Layer.class);
        for (AnnotatedArticle article : corpus.articles()) {
            tokens += article.tokens().size();
            statements += article.statements().size();
            without += article.statements().isEmpty() ? 1 : 0;
            kinds.merge(article.kind(), 1, Integer::sum);
            for (AnnotatedStatement statement : article.statements()) {
                withClaim += statement.claim() == null ? 0 : 1;
                discontinuous += statement.spans(Layer.CONTENT).size() > 1 ? 1 : 0;
                forms.merge(statement.form(), 1, Integer::sum);
                acts.merge(statement.act(), 1, Integer::sum);
                statement.marks().keySet().forEach(layer -> layers.merge(layer, 1, Integer::sum));
            }
        }
        return new CorpusFigures(
                corpus.stories().size(),
                corpus.articles().size(),
                tokens,
                statements,
                without,
                withClaim,
                discontinuous,
                forms,
                acts,
                kinds,
                layers);
    }

    /** A few lines for a terminal. */
    public String describe() {
        return "%d stories, %d articles (%d without a statement), %d tokens%n"
                        .formatted(stories, articles, withoutStatement, tokens)
                + "%d statements, %d about a claim, %d discontinuous%n".formatted(statements, withClaim, discontinuous)
                + "form   " + shares(forms, statements)
                + "act    " + shares(acts, statements)
                + "layer  " + shares(layers, statements)
                + "kind   " + shares(kinds, articles);
    }

    private static <K extends Enum<K>> String shares(Map<K, Integer> counts, int total) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue().reversed())
                .map(entry -> "%s %d (%d%%)"
                        .formatted(
                                entry.getKey().name().toLowerCase(Locale.ROOT),
                                entry.getValue(),
                                Math.round(100.0 * entry.getValue() / total)))
                .collect(Collectors.joining(", ", "", System.lineSeparator()));
    }
}
