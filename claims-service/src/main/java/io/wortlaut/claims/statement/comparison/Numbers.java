package io.wortlaut.claims.statement.comparison;

import java.util.List;
import java.util.stream.IntStream;

import io.wortlaut.claims.extraction.Span;

/** Whether two statements count the same, and with the same reservation: "9 Mal", "mindestens neunmal". */
final class Numbers {

    /** How far behind a number stands what it counts: adjectives come between. */
    private static final int REACH = 3;

    private Numbers() {}

    /**
     * A number with what belongs to it.
     *
     * @param qualifier null when it is exact
     */
    private record Count(
            Token number, List<Token> counted, boolean times, String qualifier, Span span, Span qualified) {

        static Count at(List<Token> tokens, int i, ComparisonData data) {
            Token number = tokens.get(i);
            boolean suffixed = data.times().stream().anyMatch(number.form()::endsWith);
            boolean apart = i + 1 < tokens.size()
                    && data.times().contains(tokens.get(i + 1).form());
            int end = apart ? tokens.get(i + 1).span().end() : number.span().end();
            Span span = new Span(number.span().start(), end);
            List<Token> counted = tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + REACH)).stream()
                    .filter(Token::isTelling)
                    .toList();
            for (int words = 2; words >= 1; words--) {
                if (i >= words) {
                    String phrase = String.join(
                            " ",
                            tokens.subList(i - words, i).stream()
                                    .map(Token::form)
                                    .toList());
                    if (data.qualifiers().containsKey(phrase)) {
                        Span qualified = new Span(tokens.get(i - words).span().start(), end);
                        return new Count(
                                number,
                                counted,
                                suffixed || apart,
                                data.qualifiers().get(phrase),
                                span,
                                qualified);
                    }
                }
            }
            return new Count(number, counted, suffixed || apart, null, span, span);
        }

        boolean countsTheSameAs(Count other) {
            return (times || other.times)
                    ? times == other.times
                    : counted.stream().anyMatch(word -> other.counted.stream().anyMatch(word::isLike));
        }
    }

    static Verdict compare(Wording one, Wording of) {
        Verdict verdict = Verdict.INCOMPARABLE;
        List<Count> others = counts(of);
        for (Count count : counts(one)) {
            List<Count> same = others.stream().filter(count::countsTheSameAs).toList();
            Verdict compared = compare(count, same);
            if (compared instanceof Verdict.Changed) {
                return compared;
            }
            verdict = compared instanceof Verdict.Same ? compared : verdict;
        }
        return verdict;
    }

    private static Verdict compare(Count count, List<Count> others) {
        List<Count> equal = others.stream()
                .filter(other -> other.number().number().equals(count.number().number()))
                .toList();
        if (equal.isEmpty()) {
            return others.size() == 1
                    ? new Verdict.Changed(
                            DistortionKind.NUMBER_CHANGED,
                            count.qualified(),
                            others.getFirst().qualified())
                    : Verdict.INCOMPARABLE;
        }
        boolean dropped = count.qualifier() == null && equal.stream().allMatch(other -> other.qualifier() != null);
        return dropped
                ? new Verdict.Changed(
                        DistortionKind.QUALIFIER_DROPPED,
                        count.span(),
                        equal.getFirst().qualified())
                : Verdict.SAME;
    }

    private static List<Count> counts(Wording wording) {
        List<Token> tokens = wording.tokens();
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).number() != null)
                .mapToObj(i -> Count.at(tokens, i, wording.data()))
                .toList();
    }
}
