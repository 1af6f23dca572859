package io.wortlaut.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.PosTagger;
import io.wortlaut.claims.extraction.segment.Token;
import io.wortlaut.claims.extraction.segment.Tokenizer;

/** OpenNLP's POS tagger alone, as the library has it, on sentences that are already cut. */
final class PosYardstick implements Runnable {

    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "“.", "…");

    private final POSTaggerME tagger;
    private final List<String[]> sentences = new ArrayList<>();
    private int tokens;

    /** @param documents all of one language, at least one */
    PosYardstick(List<Document> documents) {
        tagger = new POSTaggerME(
                PosTagger.model(new LanguageFolder(documents.getFirst().language())), POSTagFormat.UD);
        Tokenizer tokenizer = new Tokenizer(Set.of());
        for (Document document : documents) {
            List<String> sentence = new ArrayList<>();
            for (Token token : tokenizer.tokenize(document.text())) {
                sentence.add(token.text());
                if (SENTENCE_ENDS.contains(token.text())) {
                    add(sentence);
                }
            }
            add(sentence);
        }
    }

    private void add(List<String> sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence.toArray(String[]::new));
            tokens += sentence.size();
            sentence.clear();
        }
    }

    int tokens() {
        return tokens;
    }

    @Override
    public void run() {
        sentences.forEach(tagger::tag);
    }
}
