package io.wortlaut.claims.extraction.clause;

import java.util.Optional;
import java.util.function.Predicate;

import io.wortlaut.claims.extraction.clause.OrderedPredicates.Chain;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/**
 * What the order of words says about single places of a text.
 *
 * @param reports whether a verb reports speech
 */
record OrderedWords(
        TaggedText text,
        FunctionWords function,
        NounPhrases nounPhrases,
        OrderedPredicates predicates,
        Predicate<String> reports) {

    Word word(int i) {
        return text.word(i);
    }

    boolean reports(Chain chain) {
        return reports.test(chain.lemma());
    }

    Optional<NounPhrase> phrase(int i, int limit) {
        return nounPhrases.at(text, i, limit);
    }

    boolean isTime(NounPhrase phrase) {
        return nounPhrases.isTime(text, phrase);
    }

    boolean isTime(int i, int limit) {
        return phrase(i, limit).filter(this::isTime).isPresent();
    }

    /** Whether a clause's verb begins there, and no attribute of a noun. */
    boolean isVerb(int i, int from, int limit) {
        return predicates.begins(text, i, from) && !isReduced(i, limit);
    }

    /** The same behind adverbs at most. */
    boolean hasVerbAt(int i) {
        int k = i;
        while (k < text.words().size() && word(k).tag().equals("ADV")) {
            k++;
        }
        return k < text.words().size() && predicates.begins(text, k, k);
    }

    /**
     * Whether a verb stands anywhere before the limit; behind "that" also one as in "that she resign". One that is joined
     * to what stood before is none: "dismissed it as nonsense and urged …".
     */
    boolean hasVerb(int from, int limit) {
        boolean wanted = from > 0 && word(from - 1).is(WordClass.THAT_OR_WHETHER);
        for (int i = from; i < limit; i++) {
            boolean infinitive = wanted && word(i).isVerbHere() && word(i).is(Feature.INFINITIVE);
            if (infinitive || predicates.begins(text, i, from)) {
                return !isJoined(i, from);
            }
        }
        return false;
    }

    private boolean isJoined(int verb, int from) {
        int before = verb - 1;
        while (before > from && word(before).tag().equals("ADV")) {
            before--;
        }
        return before > from && word(before).is(WordClass.COORDINATING);
    }

    /** "saying", "adding" */
    boolean isReportingParticiple(int i) {
        String lemma = predicates.participle(word(i));
        return lemma != null && reports.test(lemma);
    }

    /** "was quoted as saying that …", "left after telling reporters that …" */
    boolean isReportingGerund(int i) {
        return i > 0
                && isReportingParticiple(i)
                && function.isSubordinating(word(i - 1))
                && !word(i - 1).is(WordClass.THAT_OR_WHETHER);
    }

    boolean isInfinitive(int i, int limit) {
        return word(i).is(WordClass.INFINITIVE_PARTICLE)
                && i + 1 < limit
                && word(i + 1).is(Feature.INFINITIVE);
    }

    boolean isBehindNoun(int i) {
        int k = i - 1;
        while (k > 0 && word(k).isMark()) {
            k--;
        }
        return word(k).isNominal()
                || word(k).tag().equals("NUM")
                || word(k).tag().equals("PRON");
    }

    /**
     * A relative pronoun, and not the conjunction that is written the same.
     *
     * @param reported whether a reporting verb stands before: "told analysts on a call that mistakes were made"
     */
    boolean isRelative(int i, boolean reported) {
        String tag = word(i).tag();
        boolean content = reported && word(i).is(WordClass.THAT_OR_WHETHER) && !hasVerbAt(i + 1);
        return !content
                && function.isRelative(text, i)
                && !tag.equals("SCONJ")
                && !tag.equals("ADP")
                && !tag.equals("DET");
    }

    /** "the man accused of theft was freed": a participle that another verb follows is an attribute. */
    private boolean isReduced(int i, int limit) {
        boolean attribute = word(i).is(Feature.PARTICIPLE_2)
                && i + 1 < limit
                && i > 0
                && word(i - 1).isNominal()
                && (word(i + 1).tag().equals("ADP") || isInfinitiveParticle(i + 1) || isTime(i + 1, limit));
        if (!attribute || isActive(i, limit)) {
            return false;
        }
        for (int k = i + 1; k < limit; k++) {
            if (word(k).is(WordClass.COORDINATING) || function.introduces(text, k)) {
                return false;
            }
            if (predicates.begins(text, k, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInfinitiveParticle(int i) {
        return word(i).is(WordClass.INFINITIVE_PARTICLE);
    }

    /** "The league said on Thursday it would …" */
    private boolean isActive(int i, int limit) {
        String lemma = predicates.chain(text, i, limit).lemma();
        return reports.test(lemma)
                && !text.vocabulary().is(lemma, WordClass.TRANSITIVE_VERB)
                && !word(i + 1).is(WordClass.AGENT_PREPOSITION);
    }
}
