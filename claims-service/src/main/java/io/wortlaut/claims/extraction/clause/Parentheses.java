package io.wortlaut.claims.extraction.clause;

import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.clause.OrderedPredicates.Chain;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Knows the clauses that tell who says what stands around them: "…, the mayor told reporters on Tuesday." */
final class Parentheses {

    /** A headline without a verb that somebody says has as many words. */
    private static final int FEWEST_SAID = 3;

    private final OrderedWords words;

    Parentheses(OrderedWords words) {
        this.words = words;
    }

    /**
     * Whether a clause behind a mark has nothing but subject, reporting verb, addressee, time and place.
     *
     * @param before what stands before it in the sentence
     * @param inverted whether its verb stands first
     */
    boolean is(List<OrderedSegment> before, int from, int to, int finite, boolean inverted) {
        TaggedText text = words.text();
        Chain chain = words.predicates().chain(text, finite, to);
        boolean reporting = !before.isEmpty()
                && words.reports(chain)
                && !(chain.passive() && inverted)
                && !text.isMark(from - 1, ":")
                && !isMark(to, ":");
        // "The bridge, the engineer said, was safe"
        boolean interrupts = isMark(to, ",")
                && to + 1 < text.words().size()
                && words.predicates().begins(text, to + 1, to + 1);
        boolean quoteBehind = isMark(to, ",")
                && to + 1 < text.words().size()
                && text.quotationAt(to + 1) != null
                && !before.isEmpty()
                && !before.getLast().is(OrderedSegment.Kind.QUOTE);
        return reporting && !quoteBehind && (interrupts || before.stream().anyMatch(this::maySay)) && isBare(chain, to);
    }

    private boolean isMark(int i, String mark) {
        return i < words.text().words().size() && words.text().isMark(i, mark);
    }

    /** Whether no object follows the verb but the one that is told. */
    private boolean isBare(Chain chain, int to) {
        int i = chain.end();
        boolean addressed = !words.text().vocabulary().is(chain.lemma(), WordClass.TELLING_VERB);
        while (i < to) {
            Word word = words.word(i);
            boolean preposition = word.tag().equals("ADP") || word.tag().equals("SCONJ");
            Optional<NounPhrase> phrase = words.phrase(preposition ? i + 1 : i, to);
            if (word.tag().equals("ADV")) {
                i++;
            } else if (phrase.isEmpty() && word.tag().equals("PRON") && !addressed) {
                addressed = true;
                i++;
            } else if (phrase.isEmpty()) {
                return preposition;
            } else {
                boolean object = !preposition && !words.isTime(phrase.get());
                if (object && addressed) {
                    return false;
                }
                addressed |= object;
                i = phrase.get().end();
            }
        }
        return true;
    }

    /** Whether it may be part of what is said; headlines say it without a verb: "Four dead after infections, police say". */
    private boolean maySay(OrderedSegment segment) {
        return switch (segment.kind()) {
            case QUOTE, MAIN, CONTENT, VERB_FIRST -> true;
            case FRAGMENT -> {
                String first = words.word(segment.core()).tag();
                boolean when = first.equals("ADP") || first.equals("ADV") || first.equals("SCONJ");
                boolean enough = segment.to() - segment.from() >= FEWEST_SAID;
                yield !when && enough && !words.isTime(segment.core(), segment.to());
            }
            case BRACKETED, PARENTHESIS, SUBORDINATE, RELATIVE, INFINITIVE, PARTICIPLE -> false;
        };
    }
}
