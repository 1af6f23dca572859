package io.wortlaut.claims.extraction.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

import io.wortlaut.claims.extraction.LanguageFolder;

/** Universal parts of speech in context, by the language's OpenNLP model. Thread-safe: the model is shared, a tagger is not. */
public final class PosTagger {

    private final POSModel model;
    /** A tagger serves one thread at a time; with virtual threads a pool is smaller than one for each thread. */
    private final Queue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

    public PosTagger(LanguageFolder language) {
        try (InputStream in = PosTagger.class.getResourceAsStream(language.setting("pos-model"))) {
            model = new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One tag a word. */
    public String[] tag(String[] words) {
        POSTaggerME pooled = idle.poll();
        POSTaggerME tagger = pooled == null ? new POSTaggerME(model, POSTagFormat.UD) : pooled;
        String[] tags = tagger.tag(words);
        idle.offer(tagger);
        return tags;
    }
}
