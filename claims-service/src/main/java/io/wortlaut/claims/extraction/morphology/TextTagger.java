package io.wortlaut.claims.extraction.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.quotation.QuoteMatcher;
import io.wortlaut.claims.extraction.segment.Paragraph;
import io.wortlaut.claims.extraction.segment.Paragraphs;
import io.wortlaut.claims.extraction.segment.Segmenter;
import io.wortlaut.claims.extraction.segment.Sentence;
import io.wortlaut.claims.extraction.segment.Token;
import io.wortlaut.claims.extraction.segment.Tokenizer;

/** Turns a document into a {@link TaggedText}: tokens, paragraphs, quotations, sentences, tags. Thread-safe. */
public final class TextTagger {

    private final Tokenizer tokenizer;
    private final Segmenter segmenter;
    private final PosTagger posTagger;
    private final Vocabulary vocabulary;
    private final Morphology morphology;
    /** Null where nouns have capitals. */
    private final SmallNouns smallNouns;

    public TextTagger(LanguageFolder language, Morphology morphology) {
        this.morphology = morphology;
        posTagger = new PosTagger(language);
        vocabulary = new Vocabulary(language);
        boolean small =
                language.optionalSetting("nouns").filter("SMALL"::equals).isPresent();
        smallNouns = small ? new SmallNouns(vocabulary) : null;
        tokenizer = new Tokenizer(language);
        segmenter = new Segmenter(language.words("months.txt"));
    }

    public TaggedText tag(Document document) {
        List<Token> tokens = tokenizer.tokenize(document.text());
        List<Paragraph> paragraphs = Paragraphs.of(document, tokens);
        List<Quotation> quotations = QuoteMatcher.match(document.text(), tokens, paragraphs);
        boolean[] within = new boolean[tokens.size() + 1];
        int[] quotationAt = new int[tokens.size() + 1];
        Arrays.fill(quotationAt, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Quotation quotation = quotations.get(q);
            Arrays.fill(quotationAt, quotation.from(), quotation.to(), q);
            Arrays.fill(within, quotation.innerFrom(), quotation.innerTo(), true);
        }
        List<Sentence> sentences = segmenter.sentences(tokens, paragraphs, within);
        return new TaggedText(
                document.text(), words(tokens, sentences), paragraphs, sentences, quotations, quotationAt, vocabulary);
    }

    private List<Word> words(List<Token> tokens, List<Sentence> sentences) {
        Word[] words = new Word[tokens.size()];
        Morphology.Lookup lookup = morphology.lookup();
        for (Sentence sentence : sentences) {
            int from = sentence.from();
            while (from < sentence.to()) {
                int to = endOfPart(tokens, from, sentence.to());
                String[] forms = new String[to - from];
                for (int i = from; i < to; i++) {
                    forms[i - from] = tokens.get(i).text();
                }
                // Noise of marks alone is not worth tagging.
                String[] tags = hasWord(tokens, from, to) ? posTagger.tag(forms) : forms;
                if (smallNouns != null) {
                    smallNouns.correct(tokens.subList(from, to), tags, lookup);
                }
                for (int i = from; i < to; i++) {
                    words[i] = word(tokens.get(i), tags[i - from], lookup);
                }
                from = to;
            }
        }
        for (int i = 0; i < words.length; i++) {
            if (words[i] == null) {
                words[i] = new Word(tokens.get(i), "", List.of(), Set.of(), "X");
            }
        }
        return new ArrayList<>(Arrays.asList(words));
    }

    private static boolean hasWord(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(Token::isWord);
    }

    /** The tagger reads one grammatical sentence at a time, also where a quotation holds several. */
    private static int endOfPart(List<Token> tokens, int from, int limit) {
        for (int i = from; i + 1 < limit; i++) {
            String mark = tokens.get(i).text();
            if ((mark.equals(".") || mark.equals("!") || mark.equals("?"))
                    && tokens.get(i + 1).isCapitalised()) {
                return i + 1;
            }
        }
        return limit;
    }

    private Word word(Token token, String tag, Morphology.Lookup lookup) {
        if (token.kind() == Token.Kind.MARK) {
            return new Word(token, token.text(), List.of(), Set.of(), "PUNCT");
        }
        List<Reading> readings = token.isWord() ? lookup.readings(token.text(), tag.equals("PROPN")) : List.of();
        // The statistical tagger takes rare words for marks now and then.
        boolean wrong = tag.equals("PUNCT") || tag.equals("SYM");
        String best = !wrong
                ? tag
                : token.isCapitalised() ? "NOUN" : readings.stream().anyMatch(Reading::isFinite) ? "VERB" : "X";
        String lower = token.text().toLowerCase(Locale.ROOT);
        return smallNouns == null
                ? new Word(token, lower, readings, vocabulary.classes(lower, token.text()), best)
                : smallNouns.word(token, best, readings);
    }
}
