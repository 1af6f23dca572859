package io.wortlaut.claims.extraction.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import opennlp.tools.ml.BeamSearch;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.SequenceValidator;

import io.wortlaut.claims.extraction.LanguageFolder;

/**
 * Universal parts of speech in context, by the language's OpenNLP model and with the tags that OpenNLP's own
 * {@code POSTaggerME} gives. Thread-safe: the model is shared, a tagger is not.
 */
public final class PosTagger {

    /**
     * OpenNLP caches the features of a word, those of the tags before it included, from the likeliest beam; all others see
     * the same, so that one beam finds what several find.
     */
    private static final int BEAMS = 1;

    /** The entry of a model file that holds the weights. */
    private static final String WEIGHTS = "pos.model";

    private final POSModel model;
    /** A tagger serves one thread at a time; with virtual threads a pool is smaller than one for each thread. */
    private final Queue<Tagger> idle = new ConcurrentLinkedQueue<>();

    private record Tagger(BeamSearch search, POSContextGenerator contexts, SequenceValidator<String> validator) {}

    public PosTagger(LanguageFolder language) {
        model = model(language);
    }

    /** The language's model as OpenNLP reads it. */
    public static POSModel model(LanguageFolder language) {
        try (InputStream in = PosTagger.class.getResourceAsStream(language.setting("pos-model"))) {
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One tag a word. */
    public String[] tag(String[] words) {
        Tagger pooled = idle.poll();
        Tagger tagger = pooled == null ? tagger() : pooled;
        String[] tags = tagger.search()
                .bestSequence(words, null, tagger.contexts(), tagger.validator())
                .getOutcomes()
                .toArray(String[]::new);
        idle.offer(tagger);
        return tags;
    }

    private Tagger tagger() {
        return new Tagger(
                new BeamSearch(BEAMS, model.getArtifact(WEIGHTS)),
                model.getFactory().getPOSContextGenerator(),
                model.getFactory().getSequenceValidator());
    }
}
