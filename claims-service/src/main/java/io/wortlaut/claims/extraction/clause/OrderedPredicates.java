package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Vocabulary;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Reads chains of verbs that stand together: "had been told", "did not say", "will not be asked". */
final class OrderedPredicates {

    /** Adverbs and negations may stand between the verbs of a chain, no more of them. */
    private static final int GAP = 3;

    /**
     * A chain of verbs.
     *
     * @param words of the verbs, in order
     * @param lemma of the last, the full verb
     */
    record Chain(List<Integer> words, String lemma, String modal, boolean passive) {

        int end() {
            return words.getLast() + 1;
        }
    }

    /** Whether a chain may begin at the word: an inflected verb that no auxiliary waits for. */
    boolean begins(TaggedText text, int i, int from) {
        Word word = text.word(i);
        boolean verb = word.isVerbHere() || isMistaken(text, i, from);
        if (!verb || !word.isFinite() || isOwner(text, i)) {
            return false;
        }
        boolean infinitive = word.is(Feature.INFINITIVE);
        // "The hospital trust rejects …": of two verbs in a row the first is a noun.
        boolean noun = infinitive
                && word.tag().equals("VERB")
                && i > from
                && i + 1 < text.words().size()
                && text.word(i - 1).isNominal()
                && text.word(i + 1).isVerbHere()
                && text.word(i + 1).isFinite()
                && !text.word(i + 1).is(Feature.INFINITIVE);
        if (noun) {
            return false;
        }
        boolean participle = word.is(Feature.PARTICIPLE_2);
        for (int k = i - 1; k >= Math.max(from, i - 1 - GAP); k--) {
            Word before = text.word(k);
            if (infinitive && before.is(WordClass.INFINITIVE_PARTICLE)) {
                return false;
            }
            if ((infinitive || participle) && isAuxiliary(text, before)) {
                return false;
            }
            if (!isBetween(before)) {
                break;
            }
        }
        return true;
    }

    /** "The firm, Lunn & Sons, denied receiving it": a verb that the tagger takes for an adjective. */
    private static boolean isMistaken(TaggedText text, int i, int from) {
        return i == from
                && text.word(i).tag().equals("ADJ")
                && i + 1 < text.words().size()
                && !text.word(i + 1).isNominal()
                && text.word(i).readings().stream().allMatch(reading -> reading.is(Feature.VERB));
    }

    /** "the state's department", which the tagger may take for "the state is". */
    private static boolean isOwner(TaggedText text, int i) {
        return text.word(i).is(WordClass.POSSESSIVE_MARK)
                && i > 0
                && i + 1 < text.words().size()
                && text.word(i - 1).isNominal()
                && (text.word(i + 1).isNominal() || text.word(i + 1).tag().equals("ADJ"));
    }

    private static boolean isBetween(Word word) {
        return word.tag().equals("ADV")
                || word.is(WordClass.NEGATION)
                || word.tag().equals("PART");
    }

    private static boolean isAuxiliary(TaggedText text, Word word) {
        return word.is(Feature.MODAL)
                || word.readings().stream()
                        .anyMatch(reading -> reading.is(Feature.VERB)
                                && text.vocabulary().is(reading.lemma(), WordClass.AUXILIARY_VERB));
    }

    /** "…, saying it was safe": a participle that reports what its subject says. */
    String participle(Word word) {
        return word.isVerbHere() && word.is(Feature.PARTICIPLE_1) ? lemma(word, Feature.PARTICIPLE_1) : null;
    }

    /** The chain that begins with an inflected verb, or with a participle that stands for one. */
    Chain chain(TaggedText text, int finite, int to) {
        Vocabulary vocabulary = text.vocabulary();
        List<Integer> words = new ArrayList<>(List.of(finite));
        Word first = text.word(finite);
        // "found" is the past of "find" more often than the present of "found".
        String past = lemma(first, Feature.PAST);
        String lemma = past != null
                ? past
                : first.readings().stream()
                        .filter(reading -> reading.isFinite() || reading.is(Feature.VERB, Feature.PARTICIPLE_1))
                        .map(Reading::lemma)
                        .findFirst()
                        .orElse(first.lower());
        String modal = first.is(Feature.MODAL) ? lemma : null;
        // "The mayor accused of lying": headlines leave the auxiliary out.
        boolean passive = first.is(Feature.PARTICIPLE_2)
                && finite + 1 < to
                && (text.word(finite + 1).tag().equals("ADP")
                        || text.word(finite + 1).tag().equals("SCONJ"))
                && vocabulary.is(lemma, WordClass.TRANSITIVE_VERB);
        boolean open = modal != null || vocabulary.is(lemma, WordClass.AUXILIARY_VERB);
        int i = finite + 1;
        while (open && i < to && i - words.getLast() <= GAP) {
            Word word = text.word(i);
            String participle = lemma(word, Feature.PARTICIPLE_2);
            String other = participle != null ? participle : lemma(word, Feature.INFINITIVE);
            String next = other != null ? other : lemma(word, Feature.PARTICIPLE_1);
            if (next != null
                    && (word.isVerbHere() || (participle != null && word.tag().equals("ADJ")))) {
                passive = participle != null && vocabulary.is(lemma, WordClass.PASSIVE_VERB);
                lemma = next;
                words.add(i);
                open = vocabulary.is(lemma, WordClass.AUXILIARY_VERB);
            } else if (!isBetween(word)) {
                break;
            }
            i++;
        }
        return new Chain(List.copyOf(words), lemma, modal, passive);
    }

    private static String lemma(Word word, Feature form) {
        for (Reading reading : word.readings()) {
            if (reading.is(Feature.VERB, form)) {
                return reading.lemma();
            }
        }
        return null;
    }

    Predicate of(TaggedText text, Clause clause) {
        int to = clause.to();
        for (Clause.Piece piece : clause.pieces()) {
            if (piece.from() <= clause.finite() && clause.finite() < piece.to()) {
                to = piece.to();
            }
        }
        Chain chain = chain(text, clause.finite(), to);
        Word finite = text.word(clause.finite());
        boolean plural = finite.is(Feature.PLU, Feature.THIRD) && !finite.is(Feature.SIN, Feature.THIRD);
        boolean singular = finite.is(Feature.SIN, Feature.THIRD) && !finite.is(Feature.PLU, Feature.THIRD);
        boolean negated = false;
        for (int i = clause.finite(); i < Math.min(to, chain.end() + 1); i++) {
            negated |= text.word(i).is(WordClass.NEGATION) && !text.isQuoted(i);
        }
        return new Predicate(
                chain.lemma(), chain.words(), chain.passive(), chain.modal(), negated, false, plural, singular);
    }
}
