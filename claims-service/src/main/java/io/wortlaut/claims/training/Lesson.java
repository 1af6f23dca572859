package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.corpus.AnnotatedArticle;
import io.wortlaut.claims.corpus.Story;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.model.Labels;
import io.wortlaut.claims.extraction.model.ReadDocument;
import io.wortlaut.claims.extraction.model.WordTagger;

/**
 * An article ready to learn from.
 *
 * @param fold the part of the corpus it is in when parts are left out in turn; the same for all of a story
 */
record Lesson(int fold, ReadDocument document, List<WordTagger.Paragraph> paragraphs, List<GoldStatement> gold) {

    static List<Lesson> of(List<Story> stories, LanguageReader reader, int folds) {
        List<Lesson> lessons = new ArrayList<>();
        for (int s = 0; s < stories.size(); s++) {
            for (AnnotatedArticle article : stories.get(s).articles()) {
                ReadDocument document =
                        reader.read(article.document(reader.language().tag()));
                lessons.add(new Lesson(
                        s % folds,
                        document,
                        WordTagger.paragraphs(document, reader.cues()),
                        GoldStatement.of(article.statements(), document.text())));
            }
        }
        return lessons;
    }

    /** The paragraphs with the label of each word. */
    List<SequenceTrainer.Sequence> sequences() {
        int[] labels = labels();
        List<SequenceTrainer.Sequence> sequences = new ArrayList<>();
        for (WordTagger.Paragraph paragraph : paragraphs) {
            int[] own = new int[paragraph.features().length];
            System.arraycopy(labels, paragraph.from(), own, 0, own.length);
            sequences.add(new SequenceTrainer.Sequence(paragraph.features(), own));
        }
        return sequences;
    }

    /** Of statements that share words, the longer gives them its label. */
    private int[] labels() {
        int[] labels = new int[document.text().words().size()];
        List<GoldStatement> longestFirst = new ArrayList<>(gold);
        longestFirst.sort(
                (a, b) -> Integer.compare(b.content().cardinality(), a.content().cardinality()));
        for (GoldStatement statement : longestFirst) {
            boolean taken = statement.content().stream().anyMatch(i -> labels[i] != Labels.OUTSIDE);
            if (statement.form() != Form.DIRECT && !taken) {
                int first = statement.content().nextSetBit(0);
                statement.content().stream()
                        .forEach(i -> labels[i] =
                                i == first ? Labels.first(statement.form()) : Labels.further(statement.form()));
            }
        }
        return labels;
    }
}
