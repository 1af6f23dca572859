package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.wortlaut.claims.claim.linking.Features;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.claim.linking.Topics;
import io.wortlaut.claims.corpus.AnnotatedArticle;
import io.wortlaut.claims.corpus.AnnotatedStatement;
import io.wortlaut.claims.corpus.Corpus;
import io.wortlaut.claims.corpus.FlawlessExtraction;
import io.wortlaut.claims.corpus.Story;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.training.LogisticTraining.Example;

/**
 * Makes the data files of claim linking out of annotated articles: how many of them have each word, and the weights of
 * what tells claims and stances. The same articles give the same files.
 */
public final class LinkTraining {

    private static final int RAREST_WORD = 4;
    private static final double LINK_PENALTY = 10;
    private static final double STANCE_PENALTY = 15;
    private static final double SMALLEST_WEIGHT = 0.005;

    private final Corpus corpus;
    private final Corpus linking;
    private final String language;
    private final Map<AnnotatedArticle, Extraction> extractions = new HashMap<>();
    private final List<Annotated> statements = new ArrayList<>();
    private final List<Annotated> found = new ArrayList<>();

    /** @param extractor asked for who is named where, which is not annotated */
    private LinkTraining(Corpus corpus, Corpus linking, String language, Extractor extractor) {
        this.corpus = corpus;
        this.linking = linking;
        this.language = language;
        for (Story story : stories()) {
            for (AnnotatedArticle article : story.articles()) {
                extractions.put(
                        article,
                        FlawlessExtraction.of(
                                story,
                                article,
                                extractor.extract(article.document(language)).mentions()));
            }
        }
    }

    private record Annotated(AnnotatedArticle article, String claim, Stance stance, Proposition proposition) {}

    /**
     * The data files' contents by name.
     *
     * @param corpus what the extraction learns from, too; which words are rare is told by it alone
     * @param linking further stories, which are annotated for their claims
     * @param language tag of the corpus' language
     * @param extractor asked for who is named where, which is not annotated
     * @param unseen what is found in articles that were not learnt from ({@link ModelTrainer#unseen}), for stances to be
     *     learnt from as well: words cut short and acts mistaken as they will be
     * @param fingerprint of the corpus' parts ({@link Fingerprint}); every file names it
     */
    public static SequencedMap<String, String> files(
            Corpus corpus,
            Corpus linking,
            String language,
            Extractor extractor,
            Map<AnnotatedArticle, Extraction> unseen,
            String fingerprint) {
        LinkTraining training = new LinkTraining(corpus, linking, language, extractor);
        Map<String, Integer> words = training.wordStatistics();
        training.read(new PropositionReader(language, words), unseen);
        TreeMap<String, String> files = new TreeMap<>();
        files.put(
                "word-statistics.txt",
                file(
                        fingerprint,
                        "In how many articles of the annotated corpus each word stands; those of fewer than four are left"
                                + " out.",
                        words));
        files.put(
                "link-weights.txt",
                file(
                        fingerprint,
                        "Weights of the features that tell whether two statements are about the same claim.",
                        weights(training.links())));
        files.put(
                "stance-weights.txt",
                file(
                        fingerprint,
                        "Weights of the features that tell the stance of a statement, by stance.",
                        weights(training.stances())));
        return files;
    }

    private static String file(String fingerprint, String what, Map<String, ?> values) {
        StringBuilder text = new StringBuilder("# " + what + '\n' + LEARNT_FROM + fingerprint + '\n');
        values.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return text.toString();
    }

    /** Begins the line that names what a file was learnt from. */
    static final String LEARNT_FROM = "# Learnt from ";

    private static Map<String, String> weights(Map<String, Double> weights) {
        Map<String, String> written = new TreeMap<>();
        weights.forEach((name, weight) -> {
            if (Math.abs(weight) >= SMALLEST_WEIGHT) {
                written.put(name, String.format(Locale.ROOT, "%.4f", weight));
            }
        });
        return written;
    }

    private Map<String, Integer> wordStatistics() {
        PropositionReader reader = new PropositionReader(language, Map.of());
        Map<String, Integer> articles = new TreeMap<>();
        for (AnnotatedArticle article : corpus.articles()) {
            reader.terms(article.text(), extractions.get(article))
                    .forEach(term -> articles.merge(term, 1, Integer::sum));
        }
        articles.values().removeIf(count -> count < RAREST_WORD);
        articles.put(PropositionReader.ARTICLES, corpus.articles().size());
        return articles;
    }

    private List<Story> stories() {
        return Stream.of(corpus, linking)
                .flatMap(part -> part.stories().stream())
                .toList();
    }

    private void read(PropositionReader reader, Map<AnnotatedArticle, Extraction> unseen) {
        for (Story story : stories()) {
            for (AnnotatedArticle article : story.articles()) {
                List<Proposition> propositions = reader.read(article.text(), extractions.get(article));
                List<AnnotatedStatement> outermost = FlawlessExtraction.outermost(article);
                for (int i = 0; i < outermost.size(); i++) {
                    statements.add(annotated(story, article, outermost.get(i), propositions.get(i)));
                }
                readFound(story, article, reader, unseen.getOrDefault(article, Extraction.EMPTY));
            }
        }
    }

    private void readFound(Story story, AnnotatedArticle article, PropositionReader reader, Extraction unseen) {
        List<Proposition> propositions = reader.read(article.text(), unseen);
        List<ExtractedStatement> outermost = PropositionReader.outermost(unseen);
        for (int i = 0; i < outermost.size(); i++) {
            AnnotatedStatement same = SharedCharacters.best(outermost.get(i), article.statements());
            if (same != null) {
                found.add(annotated(story, article, same, propositions.get(i)));
            }
        }
    }

    private static Annotated annotated(
            Story story, AnnotatedArticle article, AnnotatedStatement statement, Proposition proposition) {
        return new Annotated(
                article,
                statement.claim() == null ? null : story.path() + "/" + statement.claim(),
                statement.stance() == null
                        ? null
                        : Stance.valueOf(statement.stance().name()),
                proposition);
    }

    private Map<String, Double> links() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            for (int j = 0; j < i; j++) {
                Annotated one = statements.get(j);
                Annotated other = statements.get(i);
                boolean together = one.article().equals(other.article());
                if (together || Topics.areComparable(one.proposition(), other.proposition())) {
                    examples.add(new Example(
                            Features.ofPair(one.proposition(), other.proposition(), together),
                            one.claim() != null && one.claim().equals(other.claim())));
                }
            }
        }
        return new LogisticTraining(LINK_PENALTY).fit(examples);
    }

    /** An act that was found may be wrong, one that was annotated is not: so each statement is learnt without it, too. */
    private static Map<String, Double> withoutAct(Proposition proposition) {
        Map<String, Double> features = new TreeMap<>(Features.ofStance(proposition));
        features.keySet().removeIf(name -> name.startsWith("act "));
        return features;
    }

    private Map<String, Double> stances() {
        Map<String, Double> weights = new TreeMap<>();
        for (Stance stance : Stance.values()) {
            List<Example> examples = Stream.of(statements, found)
                    .flatMap(List::stream)
                    .filter(statement -> statement.stance() != null)
                    .flatMap(statement -> Stream.of(
                                    Features.ofStance(statement.proposition()), withoutAct(statement.proposition()))
                            .map(features -> new Example(features, statement.stance() == stance)))
                    .toList();
            new LogisticTraining(STANCE_PENALTY)
                    .fit(examples)
                    .forEach((name, weight) -> weights.put(stance + " " + name, weight));
        }
        return weights;
    }
}
