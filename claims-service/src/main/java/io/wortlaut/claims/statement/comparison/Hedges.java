package io.wortlaut.claims.statement.comparison;

import java.util.List;
import java.util.Map;

/** Whether one is certain of what the other calls possible. */
final class Hedges {

    private static final Map<String, String> HEDGES = ComparisonData.classes("hedges.txt");
    /** How far from the words that both share a reservation still is about them. */
    private static final int REACH = 3;

    private Hedges() {}

    static Verdict compare(Wording one, Wording of) {
        List<Token> shared = of.tokens().stream()
                .filter(Token::isTelling)
                .filter(one::hasLike)
                .toList();
        if (shared.isEmpty()) {
            return Verdict.INCOMPARABLE;
        }
        int from = Math.max(0, of.indexOf(shared.getFirst()) - REACH);
        int to = Math.min(of.tokens().size(), of.indexOf(shared.getLast()) + 1 + REACH);
        List<Token> hedges =
                of.tokens().subList(from, to).stream().filter(Hedges::isHedge).toList();
        return hedges.isEmpty() || one.tokens().stream().anyMatch(Hedges::isHedge)
                ? Verdict.SAME
                : new Verdict.Changed(
                        DistortionKind.HEDGE_DROPPED, null, hedges.getFirst().span());
    }

    private static boolean isHedge(Token token) {
        return HEDGES.containsKey(token.form()) || token.keys().stream().anyMatch(HEDGES::containsKey);
    }
}
