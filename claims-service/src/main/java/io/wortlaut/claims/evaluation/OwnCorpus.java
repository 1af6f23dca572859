package io.wortlaut.claims.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.corpus.AnnotatedArticle;
import io.wortlaut.claims.corpus.AnnotatedStatement;
import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.corpus.FlawlessExtraction;
import io.wortlaut.claims.corpus.Layer;
import io.wortlaut.claims.corpus.Story;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Span;

/** A part of our own corpus as documents to score. */
public final class OwnCorpus {

    private static final int STORY_DEPTH = 2;

    private OwnCorpus() {}

    /** Whether the folder is a part of the corpus: it has topics with stories. */
    public static boolean isIn(Path part) {
        try (var files = Files.find(part, STORY_DEPTH + 1, (file, attributes) -> file.getFileName()
                .toString()
                .equals("story.txt"))) {
            return files.findAny().isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws io.wortlaut.claims.corpus.CorpusException when a file cannot be read as it stands */
    public static List<AnnotatedDocument> read(Path part) {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (Story story : CorpusReader.read(part).stories()) {
            for (AnnotatedArticle article : story.articles()) {
                documents.add(document(story, article));
            }
        }
        return documents;
    }

    /**
     * Claims found by the linking when it is given the annotated statements with their acts and speakers: what is wrong
     * there is the linking's own fault.
     *
     * @param language BCP 47 tag
     */
    public static ClaimScores claimsOfAnnotated(Path part, String language, Extractor extractor) {
        Map<String, List<Annotation>> flawless = new HashMap<>();
        for (Story story : CorpusReader.read(part).stories()) {
            for (AnnotatedArticle article : story.articles()) {
                Document document = article.document(language);
                List<Mention> mentions = extractor.extract(document).mentions();
                flawless.put(
                        article.path(),
                        Findings.of(
                                article.path(),
                                document,
                                FlawlessExtraction.of(story, article, mentions),
                                span -> span));
            }
        }
        return Evaluation.of(read(part), document -> flawless.get(document.name()), true)
                .layers()
                .claims();
    }

    private static AnnotatedDocument document(Story story, AnnotatedArticle article) {
        return new AnnotatedDocument(
                article.path(),
                story.path(),
                article.date(),
                article.text(),
                article.zones(),
                article.tokens(),
                article.statements().stream()
                        .map(statement -> annotation(story, article, statement))
                        .toList());
    }

    private static Via via(String name, AnnotatedStatement statement) {
        return new Via(Via.words(name), statement.spans(Layer.VIA));
    }

    private static Annotation annotation(Story story, AnnotatedArticle article, AnnotatedStatement statement) {
        Map<Part, List<Span>> parts = new EnumMap<>(Part.class);
        parts.put(Part.CONTENT, statement.spans(Layer.CONTENT));
        parts.put(Part.SPEAKER, statement.spans(Layer.SPEAKER));
        parts.put(Part.CUE, statement.spans(Layer.CUE));
        parts.put(Part.ADDRESSEE, statement.spans(Layer.ADDRESSEE));
        parts.put(Part.FRAME, statement.spans(Layer.FRAME));
        String speaker = statement.speakers().stream().sorted().collect(Collectors.joining(" + "));
        return new Annotation(
                statement.form(),
                Findings.isNested(
                        statement.spans(Layer.CONTENT),
                        article.statements().stream()
                                .map(other -> other.spans(Layer.CONTENT))
                                .toList()),
                parts,
                new Layers(
                        statement.act(),
                        speaker.isEmpty() ? null : speaker,
                        statement.via().stream()
                                .map(id -> via(story.actors().get(id).name(), statement))
                                .toList(),
                        statement.time(),
                        100,
                        statement.claim() == null
                                ? null
                                : new ClaimLayer.Annotated(
                                        story.path() + "/" + statement.claim(),
                                        Stance.valueOf(statement.stance().name()))));
    }
}
