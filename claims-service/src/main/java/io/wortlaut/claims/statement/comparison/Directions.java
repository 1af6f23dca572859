package io.wortlaut.claims.statement.comparison;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.Span;

/** Whether something goes to, against or from the same party in both: "an die Ukraine", "gegen die Ukraine". */
final class Directions {

    private static final String FROM = "FROM";
    /** Between a preposition and its name stand an article and an adjective at most. */
    private static final int PHRASE = 3;
    /** How far before the phrase stands what it belongs to. */
    private static final int GOVERNED = 5;

    private Directions() {}

    /**
     * A preposition with its name.
     *
     * @param governors telling words before it, the nearest first
     */
    private record Phrase(String direction, Token name, List<Token> governors, Span span) {}

    static Verdict compare(Wording one, Wording of) {
        Verdict verdict = Verdict.INCOMPARABLE;
        List<Phrase> others = phrases(of);
        for (Phrase phrase : phrases(one)) {
            List<Phrase> same = others.stream()
                    .filter(other -> other.name().keys().equals(phrase.name().keys()))
                    .filter(other -> belongsAlike(phrase, other))
                    .toList();
            if (same.stream().anyMatch(other -> other.direction().equals(phrase.direction()))) {
                verdict = Verdict.SAME;
            } else if (same.size() == 1) {
                return new Verdict.Changed(
                        DistortionKind.DIRECTION_CHANGED,
                        phrase.span(),
                        same.getFirst().span());
            }
        }
        return verdict;
    }

    /** "von" may also stand for a genitive, so that it must belong to the very same word. */
    private static boolean belongsAlike(Phrase one, Phrase other) {
        if (one.governors().isEmpty() || other.governors().isEmpty()) {
            return false;
        }
        boolean close = one.direction().equals(FROM) || other.direction().equals(FROM);
        Token governor = one.governors().getFirst();
        return close
                ? governor.isLike(other.governors().getFirst())
                : other.governors().stream().anyMatch(governor::isLike);
    }

    private static List<Phrase> phrases(Wording wording) {
        List<Token> tokens = wording.tokens();
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String direction = wording.data().directions().get(tokens.get(i).form());
            for (int j = i + 1; direction != null && j < tokens.size() && j <= i + PHRASE; j++) {
                if (tokens.get(j).isName()) {
                    phrases.add(new Phrase(
                            direction,
                            tokens.get(j),
                            governors(tokens, i),
                            new Span(
                                    tokens.get(i).span().start(),
                                    tokens.get(j).span().end())));
                    break;
                }
            }
        }
        return phrases;
    }

    private static List<Token> governors(List<Token> tokens, int end) {
        return tokens.subList(Math.max(0, end - GOVERNED), end).stream()
                .filter(token -> token.isTelling() && !token.isName())
                .toList()
                .reversed();
    }
}
