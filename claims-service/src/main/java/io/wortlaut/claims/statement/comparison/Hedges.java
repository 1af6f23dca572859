package io.wortlaut.claims.statement.comparison;

import java.util.List;

/** Whether one is certain of what the other calls possible. */
final class Hedges {

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
                of.tokens().subList(from, to).stream().filter(of::isHedge).toList();
        return hedges.isEmpty() || one.tokens().stream().anyMatch(one::isHedge)
                ? Verdict.SAME
                : new Verdict.Changed(
                        DistortionKind.HEDGE_DROPPED, null, hedges.getFirst().span());
    }
}
