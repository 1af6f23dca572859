package io.wortlaut.claims.extraction.clause;

import java.util.Optional;

import io.wortlaut.claims.extraction.clause.OrderedPredicates.Chain;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Finds where behind a reporting verb a clause begins that no conjunction introduces: "told the court | he was ill". */
final class BareContents {

    private final OrderedWords words;

    BareContents(OrderedWords words) {
        this.words = words;
    }

    /** Where the clause begins; -1 if none does before the limit. */
    int behind(Chain chain, int limit) {
        int i = chain.end();
        boolean addressed = false;
        while (i < limit) {
            Word word = words.word(i);
            if (word.isMark() || words.function().isSubordinating(word) || word.is(WordClass.COORDINATING)) {
                return -1;
            }
            Optional<NounPhrase> phrase = words.phrase(i, limit);
            boolean pronoun = word.tag().equals("PRON");
            if (word.tag().equals("ADV")) {
                i++;
            } else if (word.tag().equals("ADP")) {
                Optional<NounPhrase> governed = words.phrase(i + 1, limit);
                if (governed.isEmpty() || words.function().isSubordinating(words.word(i + 1))) {
                    return -1;
                }
                // "said at least 300 votes were lost"
                if (isSubject(governed.get(), limit) && !words.isTime(governed.get())) {
                    return i;
                }
                i = governed.get().end();
            } else if ((pronoun && words.hasVerbAt(i + 1))
                    || phrase.filter(subject -> isSubject(subject, limit) || isInterrupted(subject, limit))
                            .isPresent()) {
                return i;
            } else if (phrase.isEmpty() && pronoun && !addressed) {
                // "told me the shop was closed"
                addressed = true;
                i++;
            } else if (phrase.filter(words::isTime).isPresent()) {
                i = phrase.get().end();
            } else if (phrase.isPresent() && !addressed && tells(chain)) {
                addressed = true;
                i = phrase.get().end();
            } else {
                return -1;
            }
        }
        return -1;
    }

    private boolean tells(Chain chain) {
        return words.text().vocabulary().is(chain.lemma(), WordClass.TELLING_VERB);
    }

    /** Whether a verb follows the phrase, what belongs to the phrase apart. */
    private boolean isSubject(NounPhrase phrase, int limit) {
        int i = phrase.end();
        while (i < limit) {
            Word word = words.word(i);
            if (words.isVerb(i, phrase.end(), limit)) {
                return true;
            }
            // "warned managers before three patients died"
            if (words.function().isSubordinating(word)) {
                return false;
            }
            boolean attribute = word.tag().equals("ADP") || word.is(WordClass.AND);
            Optional<NounPhrase> more = attribute ? words.phrase(i + 1, limit) : Optional.empty();
            if (more.isPresent()) {
                i = more.get().end();
            } else if (word.tag().equals("ADV")) {
                i++;
            } else {
                return false;
            }
        }
        return false;
    }

    /** "They say the ship, which they saw, sailed north": the verb of the phrase stands behind what a comma begins. */
    private boolean isInterrupted(NounPhrase phrase, int limit) {
        int size = words.text().words().size();
        boolean interrupted = phrase.end() == limit
                && !phrase.pronoun()
                && !words.isTime(phrase)
                && limit + 1 < size
                && words.text().isMark(limit, ",")
                && words.isRelative(limit + 1, true);
        int next = limit + 1;
        while (interrupted && next < size && !words.word(next).isMark()) {
            next++;
        }
        return interrupted && words.text().isMark(next, ",") && words.hasVerbAt(next + 1);
    }
}
