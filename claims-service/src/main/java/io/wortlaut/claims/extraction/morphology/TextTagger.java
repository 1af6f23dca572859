package io.wortlaut.claims.extraction.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
    private final boolean smallNouns;

    public TextTagger(LanguageFolder language, Morphology morphology) {
        this.morphology = morphology;
        smallNouns = language.optionalSetting("nouns").filter("SMALL"::equals).isPresent();
        posTagger = new PosTagger(language);
        vocabulary = new Vocabulary(language);
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
                if (smallNouns) {
                    nameNames(tokens, from, to, tags, lookup);
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

    /**
     * "the Daily Lantern", "the group Open Ledger": within a sentence, an everyday word with a capital is part of a name. "The
     * union demands that …": what may be a verb is one before such a clause.
     */
    private void nameNames(List<Token> tokens, int from, int to, String[] tags, Morphology.Lookup lookup) {
        for (int i = from + 1; i < to; i++) {
            // "Mr Partridge"
            if (tokens.get(i).isCapitalised() && isHonorific(tokens.get(i - 1))) {
                tags[i - from] = "PROPN";
            }
        }
        for (int i = from + 1; i + 1 < to; i++) {
            boolean subject = tags[i - 1 - from].equals("NOUN")
                    || tags[i - 1 - from].equals("PROPN")
                    || tags[i - 1 - from].equals("PRON");
            boolean clause = opensContent(tokens.get(i + 1), tags[i + 1 - from])
                    || (i + 2 < to
                            && tags[i + 1 - from].equals("ADP")
                            && opensContent(tokens.get(i + 2), tags[i + 2 - from]));
            if (tags[i - from].equals("NOUN")
                    && subject
                    && clause
                    && lookup.readings(tokens.get(i).text(), false).stream()
                            .anyMatch(reading -> reading.isFinite() && reading.is(Feature.SIN))) {
                tags[i - from] = "VERB";
            }
        }
        long capitals = tokens.subList(from, to).stream()
                .filter(token -> token.isWord() && token.isCapitalised())
                .count();
        long all = tokens.subList(from, to).stream().filter(Token::isWord).count();
        // A headline may have nothing but capitals.
        if (2 * capitals > all) {
            return;
        }
        for (int i = from + 1; i < to; i++) {
            String tag = tags[i - from];
            boolean within = tokens.get(i - 1).kind() != Token.Kind.MARK;
            boolean everyday = tokens.get(i).isWord()
                    && tokens.get(i).isCapitalised()
                    && (tag.equals("ADJ") || tag.equals("VERB") || tag.equals("NOUN") || tag.equals("ADV"));
            if (everyday
                    && within
                    && lookup.readings(tokens.get(i).text(), false).stream()
                            .noneMatch(reading ->
                                    Character.isUpperCase(reading.lemma().charAt(0)))) {
                tags[i - from] = "PROPN";
            }
        }
    }

    private boolean isHonorific(Token token) {
        return vocabulary
                .classes(token.text().toLowerCase(Locale.ROOT), token.text())
                .contains(WordClass.HONORIFIC);
    }

    private boolean opensContent(Token token, String tag) {
        return tag.equals("SCONJ")
                && vocabulary.classes(token.text(), token.text()).contains(WordClass.THAT_OR_WHETHER);
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
        if (smallNouns) {
            lower = lower.replace('’', '\'');
        }
        Set<WordClass> classes = vocabulary.classes(lower, token.text());
        if (!smallNouns) {
            return new Word(token, lower, readings, classes, best);
        }
        String here = possible(token, best, readings);
        boolean noun = here.equals("NOUN") || here.equals("PROPN");
        return new Word(token, lower, fitting(readings, here), noun ? asNoun(classes) : classes, here);
    }

    /** The tag, unless the dictionary leaves another one only. */
    private static String possible(Token token, String tag, List<Reading> readings) {
        if (readings.isEmpty()) {
            // "the news agency NTA"
            boolean capitals = token.text().length() > 1
                    && token.text().equals(token.text().toUpperCase(Locale.ROOT))
                    && Character.isLetter(token.text().charAt(0));
            return tag.equals("NOUN") && capitals ? "PROPN" : tag;
        }
        if (token.isCapitalised()) {
            return tag;
        }
        // Headlines mislead the tagger: "Union warns of strike".
        boolean verb =
                readings.stream().allMatch(reading -> reading.is(Feature.VERB) && !reading.is(Feature.PARTICIPLE_1));
        boolean noun = readings.stream().anyMatch(reading -> reading.is(Feature.NOUN))
                && readings.stream()
                        .noneMatch(reading -> reading.is(Feature.PREPOSITION) || reading.is(Feature.ADVERB));
        boolean mistaken =
                switch (tag) {
                    case "ADP", "SCONJ" -> noun;
                    case "ADJ" ->
                        noun
                                && readings.stream()
                                        .noneMatch(reading -> reading.is(Feature.ADJECTIVE)
                                                || reading.is(Feature.PARTICIPLE_2)
                                                || reading.is(Feature.PARTICIPLE_1));
                    default -> false;
                };
        return tag.equals("NOUN") && verb ? "VERB" : mistaken ? "NOUN" : tag;
    }

    private static Set<WordClass> asNoun(Set<WordClass> classes) {
        EnumSet<WordClass> more = EnumSet.of(WordClass.NOUN_HERE);
        more.addAll(classes);
        return more;
    }

    /** Where hardly an ending tells one part of speech from another, only the readings that fit the context. */
    private static List<Reading> fitting(List<Reading> readings, String tag) {
        List<Reading> fitting =
                readings.stream().filter(reading -> fits(reading, tag)).toList();
        return fitting.isEmpty() ? readings : fitting;
    }

    private static boolean fits(Reading reading, String tag) {
        return switch (tag) {
            case "NOUN", "PROPN" -> reading.is(Feature.NOUN) || reading.is(Feature.NAME);
            case "VERB", "AUX" -> reading.is(Feature.VERB);
            case "ADJ" -> reading.is(Feature.ADJECTIVE) || reading.is(Feature.VERB, Feature.PARTICIPLE_2);
            case "ADV" -> reading.is(Feature.ADVERB);
            case "ADP", "SCONJ" -> reading.is(Feature.PREPOSITION) || reading.is(Feature.CONJUNCTION);
            case "DET", "PRON" -> reading.is(Feature.ARTICLE) || reading.is(Feature.PRONOUN);
            default -> true;
        };
    }
}
