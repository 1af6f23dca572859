package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.corpus.AnnotatedArticle;
import io.wortlaut.claims.corpus.Story;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.LanguageExtractor;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.model.Calibration;
import io.wortlaut.claims.extraction.model.CandidateFinder;
import io.wortlaut.claims.extraction.model.Classifier;
import io.wortlaut.claims.extraction.model.Drafting;
import io.wortlaut.claims.extraction.model.Models;
import io.wortlaut.claims.extraction.model.Thresholds;
import io.wortlaut.claims.extraction.model.WordTagger;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.training.Isotonic.Case;
import io.wortlaut.claims.training.Training.Tenth;

/**
 * Trains all models, the same bytes for the same stories. What one step learns of another's output it learns from
 * articles that the other had not seen: the stories are divided into parts, and each is left out in turn.
 */
public final class ModelTrainer {

    private static final int FOLDS = 5;

    /**
     * Cross-validation on our corpus would let more in; but it holds about three times as much speech as news does, and
     * what the rules do not find is right less often there.
     */
    private static final Thresholds THRESHOLDS = new Thresholds(0.04, 0.75, 0.07);

    /** In place of the {@link Fingerprint} of models that nobody keeps. */
    private static final String NOT_SHIPPED = "00000000";

    private final LanguageReader reader;
    private final CandidateFinder finder;

    /** @param language whose stories are learnt from */
    public ModelTrainer(LanguageFolder language) {
        reader = new LanguageReader(language);
        finder = new CandidateFinder(reader);
    }

    /**
     * Learns from the stories.
     *
     * @param corpus {@link Fingerprint} of what they were read from
     */
    public Training train(List<Story> stories, String corpus) {
        List<Lesson> lessons = Lesson.of(stories, reader, FOLDS);
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            WordTagger tagger = tagger(lessons, fold);
            for (Lesson lesson : lessons) {
                if (lesson.fold() == fold) {
                    judged.add(Judged.of(lesson, finder.find(lesson.document(), tagger, lesson.paragraphs())));
                }
            }
        }
        Classifier[] classifiers = new Classifier[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            classifiers[fold] = classifier(judged, fold);
        }
        List<Case> cases = cases(judged, classifiers);
        Calibration calibration = Isotonic.fit(cases);
        List<ClassifierTrainer.Example> speakers = new ArrayList<>();
        List<List<Draft>> drafts = new ArrayList<>();
        for (Judged one : judged) {
            Classifier unseen = classifiers[one.lesson().fold()];
            drafts.add(new Drafting(reader)
                    .drafts(one.lesson().document(), one.pool().scored(unseen), THRESHOLDS, calibration)
                    .drafts());
            speakers.addAll(SpeakerLessons.of(one.lesson(), drafts.getLast(), reader));
        }
        Classifier ranking = ClassifierTrainer.train(speakers);
        ActLessons acts = new ActLessons(reader, ranking);
        for (int i = 0; i < judged.size(); i++) {
            acts.add(judged.get(i).lesson(), drafts.get(i));
        }
        Models models = new Models(
                corpus,
                tagger(lessons, FOLDS),
                classifier(judged, FOLDS),
                ranking,
                ActTrainer.train(acts.examples()),
                THRESHOLDS,
                calibration);
        return new Training(
                models,
                lessons.size(),
                lessons.stream().mapToInt(lesson -> lesson.gold().size()).sum(),
                cases.size(),
                reliability(cases, calibration));
    }

    /**
     * What is found in each article by models that have not seen its story, as in any article to come. Takes as many
     * trainings as there are parts; nothing where there are fewer stories than parts.
     */
    public Map<AnnotatedArticle, Extraction> unseen(List<Story> stories) {
        Map<AnnotatedArticle, Extraction> found = new HashMap<>();
        for (int fold = 0; fold < FOLDS && stories.size() >= FOLDS; fold++) {
            List<Story> seen = new ArrayList<>();
            List<Story> leftOut = new ArrayList<>();
            for (int s = 0; s < stories.size(); s++) {
                (s % FOLDS == fold ? leftOut : seen).add(stories.get(s));
            }
            LanguageExtractor extractor = new LanguageExtractor(
                    reader.language(), train(seen, NOT_SHIPPED).models());
            leftOut.stream()
                    .flatMap(story -> story.articles().stream())
                    .forEach(article -> found.put(
                            article,
                            extractor.extract(article.document(reader.language().tag()))));
        }
        return found;
    }

    private static WordTagger tagger(List<Lesson> lessons, int leftOut) {
        return SequenceTrainer.train(lessons.stream()
                .filter(lesson -> lesson.fold() != leftOut)
                .flatMap(lesson -> lesson.sequences().stream())
                .toList());
    }

    private static Classifier classifier(List<Judged> judged, int leftOut) {
        return ClassifierTrainer.train(judged.stream()
                .filter(one -> one.lesson().fold() != leftOut)
                .flatMap(one -> one.examples().stream())
                .toList());
    }

    private static List<Case> cases(List<Judged> judged, Classifier[] classifiers) {
        List<Case> cases = new ArrayList<>();
        for (Judged one : judged) {
            for (ClassifierTrainer.Example example : one.examples()) {
                double score = classifiers[one.lesson().fold()].likelihood(example.features());
                cases.add(new Case(score, example.right() > 0 ? 1 : 0));
            }
        }
        return cases;
    }

    private static List<Tenth> reliability(List<Case> cases, Calibration calibration) {
        int[] counts = new int[10];
        double[] likelihoods = new double[10];
        double[] right = new double[10];
        for (Case one : cases) {
            int percent = calibration.percent(one.score());
            int tenth = Math.min(9, percent / 10);
            counts[tenth]++;
            likelihoods[tenth] += percent;
            right[tenth] += 100 * one.right();
        }
        List<Tenth> table = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            int count = Math.max(1, counts[tenth]);
            table.add(new Tenth(10 * tenth, counts[tenth], likelihoods[tenth] / count, right[tenth] / count));
        }
        return table;
    }
}
