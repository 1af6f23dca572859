package io.wortlaut.claims.extraction.tag;

import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;

/**
 * Tells quoted words that somebody used ("sprach von einem „Skandal“") from what stands in quotation marks for another
 * reason: names of papers, ships and films, foreign terms, and words that are mentioned rather than used.
 */
public final class QuotedWords {

    /** More words than these are somebody's own, even when they are foreign or introduced as a term. */
    private static final int LONGEST_TERM = 3;

    private final Nouns nouns;
    private final Set<String> naming;
    private final Set<String> wording;

    public QuotedWords(LanguageFolder language, Nouns nouns) {
        this.nouns = nouns;
        naming = language.words("naming-words.txt");
        wording = language.words("wording-nouns.txt");
    }

    /** Whether the quoted words can be somebody's own words within the sentence of somebody else. */
    public boolean areSpeech(TaggedText text, Cast cast, Quotation quotation) {
        int first = firstWord(text, quotation);
        if (!quotation.closed()
                || quotation.continues()
                || first >= quotation.innerTo()
                || isNamed(text, quotation, first)
                || isKnownName(cast, quotation, first)
                || isForeign(text, quotation)) {
            return false;
        }
        if (!text.word(first).token().isCapitalised()) {
            return quotation.innerTo() - first > 1 || isPlainWord(text.word(first));
        }
        return hasVerb(text, quotation) || isOwnTerm(text, quotation, first);
    }

    /** Whether the quoted words are clearly a name or a term: called so, known by this name, or foreign. */
    public boolean areName(TaggedText text, Cast cast, Quotation quotation) {
        int first = firstWord(text, quotation);
        return first >= quotation.innerTo()
                || isKnownName(cast, quotation, first)
                || (quotation.words() <= LONGEST_TERM && (isCalled(text, quotation) || isForeign(text, quotation)));
    }

    /** Whether they are as few as a name has, and all capitalised. */
    public boolean mayBeName(TaggedText text, Quotation quotation) {
        int first = firstWord(text, quotation);
        if (first >= quotation.innerTo() || quotation.words() > LONGEST_TERM) {
            return false;
        }
        for (int i = first; i < quotation.innerTo(); i++) {
            if (!text.word(i).isMark() && !text.word(i).token().isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a verb makes them more than a phrase. */
    public static boolean hasVerb(TaggedText text, Quotation quotation) {
        for (int i = quotation.innerFrom(); i < quotation.innerTo(); i++) {
            Word word = text.word(i);
            if (word.isFinite() && !word.token().isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** "[m]anche dachten", "… und morgen": brackets and dots come before the first word. */
    static int firstWord(TaggedText text, Quotation quotation) {
        int first = quotation.innerFrom();
        while (first < quotation.innerTo() && text.word(first).isMark()) {
            first++;
        }
        return first;
    }

    /** "die Zeitung „X“", or called so. */
    private boolean isNamed(TaggedText text, Quotation quotation, int first) {
        int before = before(text, quotation);
        if (isCalled(text, quotation)) {
            return true;
        }
        if (before < 0) {
            return false;
        }
        Word word = text.word(before);
        boolean noun = word.token().isCapitalised()
                && word.is(Feature.NOUN)
                && !word.tag().equals("PROPN");
        if (!noun || wording.contains(word.lower()) || nouns.isSaying(word)) {
            return false;
        }
        return text.word(first).token().isCapitalised() || nouns.isMedium(word);
    }

    /** "so genannte „X“", "„X“-Sensoren", "„X“ genannt". */
    private boolean isCalled(TaggedText text, Quotation quotation) {
        if (quotation.to() < text.words().size()) {
            Word after = text.word(quotation.to());
            boolean hyphen = after.text().startsWith("-")
                    && after.token().start()
                            == text.word(quotation.to() - 1).token().end();
            if (hyphen || naming.contains(after.lower())) {
                return true;
            }
        }
        int before = before(text, quotation);
        return before >= 0 && (naming.contains(text.word(before).lower()) || isAddressed(text, quotation, before));
    }

    /** "sagte gegenüber „X“". */
    private static boolean isAddressed(TaggedText text, Quotation quotation, int before) {
        return text.word(before).is(WordClass.TOWARDS)
                && text.word(firstWord(text, quotation)).token().isCapitalised();
    }

    /** The word before the quotation, brackets passed over; -1 at the beginning of the text. */
    private static int before(TaggedText text, Quotation quotation) {
        int before = quotation.from() - 1;
        while (before >= 0 && text.isMark(before, "(")) {
            before--;
        }
        return before;
    }

    private static boolean isKnownName(Cast cast, Quotation quotation, int first) {
        boolean known = cast.knownAt(first)
                .filter(mention -> mention.to() >= quotation.innerTo())
                .isPresent();
        return known
                || cast.personsIn(first, first + 1).stream().anyMatch(mention -> mention.to() >= quotation.innerTo());
    }

    /** No word of it is a word of this language. */
    private static boolean isForeign(TaggedText text, Quotation quotation) {
        for (int i = quotation.innerFrom(); i < quotation.innerTo(); i++) {
            if (text.word(i).token().isWord() && !text.word(i).readings().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** No address of a website, no brand ("iPad"). */
    private static boolean isPlainWord(Word word) {
        return word.token().isWord()
                && word.text().substring(1).equals(word.lower().substring(1))
                && word.text().indexOf('.') < 0;
    }

    /**
     * A capitalised phrase without a verb: "ein „Skandal“" is a judgement, "der „Skandal“" more likely a name. Names
     * have no words of their own.
     */
    private boolean isOwnTerm(TaggedText text, Quotation quotation, int first) {
        for (int i = first; i < quotation.innerTo(); i++) {
            Word word = text.word(i);
            boolean name = word.token().isCapitalised()
                    && (word.readings().isEmpty() || (word.tag().equals("PROPN") && !word.is(Feature.NOUN)));
            if (name) {
                return false;
            }
        }
        int before = quotation.from() - 1;
        while (before >= 0 && isAttribute(text.word(before))) {
            before--;
        }
        if (before < 0 || text.word(before).isMark()) {
            return quotation.words() > 1;
        }
        Word word = text.word(before);
        boolean definite = word.is(Feature.ARTICLE, Feature.DEFINITE) || isContraction(word);
        return !definite;
    }

    private static boolean isAttribute(Word word) {
        return !word.token().isCapitalised()
                && word.is(Feature.ADJECTIVE)
                && !word.is(Feature.ARTICLE)
                && !word.is(Feature.PREPOSITION)
                && !word.isVerbHere();
    }

    /** "im", "zum", "vom": a preposition with its article. */
    private static boolean isContraction(Word word) {
        return word.is(Feature.PREPOSITION) && word.lower().length() <= 4 && word.is(WordClass.ENDS_LIKE_CONTRACTION);
    }
}
