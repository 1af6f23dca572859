package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Vocabulary;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Reads the predicate of a clause: auxiliaries, full verb, and the separable prefix at the end of the clause. */
public final class Predicates {

    private final Predicate<String> isCompoundVerb;

    /** @param isCompoundVerb whether a prefix and a verb make a known verb ("zurückweisen") */
    public Predicates(Predicate<String> isCompoundVerb) {
        this.isCompoundVerb = isCompoundVerb;
    }

    /** The predicate; empty for a clause without an inflected verb. */
    public Optional<io.wortlaut.claims.extraction.clause.Predicate> of(TaggedText text, Clause clause) {
        if (clause.finite() < 0) {
            return Optional.empty();
        }
        Vocabulary vocabulary = text.vocabulary();
        int[] positions = clause.positions();
        Word finite = text.word(clause.finite());
        Reading reading =
                finite.readings().stream().filter(Reading::isFinite).findFirst().orElse(null);
        if (reading == null) {
            return Optional.empty();
        }
        List<Integer> words = new ArrayList<>(List.of(clause.finite()));
        String lemma = reading.lemma();
        String modal = null;
        boolean passive = false;
        boolean auxiliary = finite.is(Feature.AUXILIARY)
                || vocabulary.is(lemma, WordClass.AUXILIARY_VERB)
                || finite.is(Feature.MODAL);
        if (auxiliary) {
            // The dictionary counts "lassen" among the modal verbs; "ließ mitteilen" is said all the same.
            if (finite.is(Feature.MODAL) && !vocabulary.is(lemma, WordClass.CAUSATIVE_VERB)) {
                modal = lemma;
            }
            int main = nonFinite(text, clause, positions);
            if (main >= 0) {
                Word full = text.word(main);
                String participle = lemmaOf(full, Feature.PARTICIPLE_2);
                String infinitive = lemmaOf(full, Feature.INFINITIVE);
                boolean becomes = vocabulary.is(lemma, WordClass.PASSIVE_VERB);
                passive = participle != null
                        && (becomes || followedBy(text, positions, main, WordClass.PASSIVE_AUXILIARY));
                // "wird sagen": it has not been said yet.
                boolean future = becomes && participle == null && !finite.isSubjunctive();
                modal = future ? lemma : modal;
                lemma = participle != null ? participle : infinitive;
                if (lemma == null) {
                    lemma = full.lemma(Feature.ZU_INFINITIVE);
                }
                words.add(main);
                int prefix = main - 1;
                if (isIn(positions, prefix)
                        && isCompoundVerb.test(text.word(prefix).lower() + lemma)
                        && text.word(prefix).is(Feature.SEPARABLE)) {
                    lemma = text.word(prefix).lower() + lemma;
                    words.add(prefix);
                }
                addBehind(text, positions, main, words);
            } else {
                int prefix = prefix(text, clause, finite);
                if (prefix >= 0) {
                    lemma = compound(text.word(prefix), finite);
                    words.add(prefix);
                }
            }
        } else {
            int prefix = prefix(text, clause, finite);
            if (prefix >= 0) {
                lemma = compound(text.word(prefix), finite);
                words.add(prefix);
            }
        }
        boolean plural = finite.is(Feature.PLU, Feature.THIRD) && !finite.is(Feature.SIN, Feature.THIRD);
        boolean singular = finite.is(Feature.SIN, Feature.THIRD) && !finite.is(Feature.PLU, Feature.THIRD);
        words.sort(null);
        return Optional.of(new io.wortlaut.claims.extraction.clause.Predicate(
                lemma,
                List.copyOf(words),
                passive,
                modal,
                isNegated(text, clause),
                finite.isSubjunctive(),
                plural,
                singular));
    }

    private static boolean isIn(int[] positions, int i) {
        return java.util.Arrays.binarySearch(positions, i) >= 0;
    }

    private static String lemmaOf(Word word, Feature form) {
        for (Reading reading : word.readings()) {
            if (reading.is(Feature.VERB, form)) {
                return reading.lemma();
            }
        }
        return null;
    }

    /** The full verb of an auxiliary: the last participle or infinitive of the clause that is not an auxiliary itself. */
    private static int nonFinite(TaggedText text, Clause clause, int[] positions) {
        boolean verbLast = clause.finite() == positions[positions.length - 1] && positions.length > 1;
        for (int k = positions.length - 1; k >= 0; k--) {
            int i = positions[k];
            Word word = text.word(i);
            if (i == clause.finite() || (word.token().isCapitalised() && i > clause.from())) {
                continue;
            }
            if (!verbLast && i < clause.finite() && k > 0) {
                return -1;
            }
            String lemma = lemmaOf(word, Feature.PARTICIPLE_2);
            if (lemma == null) {
                lemma = lemmaOf(word, Feature.INFINITIVE);
            }
            if (lemma != null
                    && !(text.vocabulary().is(lemma, WordClass.AUXILIARY_VERB) && k > 0)
                    && !isAttributive(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAttributive(TaggedText text, int i) {
        return i + 1 < text.words().size()
                && text.word(i + 1).tag().equals("NOUN")
                && text.word(i).tag().equals("ADJ");
    }

    private static boolean followedBy(TaggedText text, int[] positions, int main, WordClass forms) {
        return isIn(positions, main + 1) && text.word(main + 1).is(forms);
    }

    private static void addBehind(TaggedText text, int[] positions, int main, List<Integer> words) {
        if (followedBy(text, positions, main, WordClass.CLOSING_AUXILIARY)) {
            words.add(main + 1);
        }
    }

    /** The separable prefix: the last word of a stretch of the clause that makes a known verb with the inflected one. */
    private int prefix(TaggedText text, Clause clause, Word finite) {
        for (Clause.Piece piece : clause.pieces()) {
            for (int i = piece.to() - 1; i >= piece.from() && i > clause.finite(); i--) {
                Word word = text.word(i);
                if (word.isMark()) {
                    continue;
                }
                // "schreibt unter Berufung auf …" is no "unterschreiben": a phrase follows.
                boolean preposition = word.is(Feature.PREPOSITION)
                        && i + 1 < piece.to()
                        && (text.word(i + 1).isNominal() || text.word(i + 1).is(Feature.ARTICLE));
                if (preposition) {
                    continue;
                }
                if ((word.is(Feature.SEPARABLE)
                                || word.tag().equals("ADP")
                                || word.tag().equals("ADV")
                                || word.tag().equals("ADJ"))
                        && !word.token().isCapitalised()
                        && compound(word, finite) != null) {
                    return i;
                }
                if (i < piece.to() - 6) {
                    break;
                }
                if (!isExtraposed(text, i, piece)) {
                    break;
                }
            }
        }
        return -1;
    }

    /** A prepositional phrase behind the prefix: "lehnte ab am Montag". */
    private static boolean isExtraposed(TaggedText text, int i, Clause.Piece piece) {
        for (int k = i; k > piece.from() && k > i - 5; k--) {
            if (text.word(k).is(Feature.PREPOSITION) && !text.word(k).is(Feature.SEPARABLE)) {
                return true;
            }
        }
        return text.word(i).is(Feature.PREPOSITION);
    }

    private String compound(Word prefix, Word finite) {
        // "sagte weiter", "erklärte wieder": adverbs.
        if (prefix.is(WordClass.ADVERB_NOT_PREFIX)) {
            return null;
        }
        for (Reading reading : finite.readings()) {
            if (reading.isFinite() && isCompoundVerb.test(prefix.lower() + reading.lemma())) {
                return prefix.lower() + reading.lemma();
            }
        }
        return null;
    }

    /** By a negation in the piece of the inflected verb, or behind it; not by one in an apposition to the subject. */
    private static boolean isNegated(TaggedText text, Clause clause) {
        for (Clause.Piece piece : clause.pieces()) {
            for (int i = piece.from(); i < piece.to() && piece.to() > clause.finite(); i++) {
                if (text.word(i).is(WordClass.NEGATION) && !text.isQuoted(i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
