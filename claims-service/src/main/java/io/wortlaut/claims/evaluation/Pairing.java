package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of one document, gold beside found. Pairs are chosen so that the summed token F1 of their contents is
 * greatest, equal forms preferred where that is equal. As in the reference implementation, statements that are left over
 * on both sides are paired too, though they share no token.
 *
 * @param missed gold without a partner
 * @param extra found without a partner
 */
record Pairing(List<Pair> pairs, List<TokenStatement> missed, List<TokenStatement> extra) {

    /** Enough to prefer the same form among equals, too little to outweigh a token. */
    private static final double SAME_FORM = 0.01;

    /** From this content F1 on, a gold statement counts as found. */
    private static final double FOUND = 0.5;

    record Pair(TokenStatement gold, TokenStatement found) {

        boolean overlaps() {
            return gold.part(Part.CONTENT).intersects(found.part(Part.CONTENT));
        }

        boolean isFound() {
            return gold.f1(found, Part.CONTENT) >= FOUND;
        }

        boolean isExact() {
            return gold.part(Part.CONTENT).equals(found.part(Part.CONTENT));
        }

        boolean hasSameForm() {
            return gold.hasFormOf(found);
        }

        boolean hasSameSpeaker() {
            return gold.f1(found, Part.SPEAKER) >= FOUND
                    || (gold.part(Part.SPEAKER).isEmpty()
                            && found.part(Part.SPEAKER).isEmpty());
        }
    }

    static Pairing of(List<TokenStatement> gold, List<TokenStatement> found) {
        double[][] score = new double[gold.size()][found.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double f1 = gold.get(i).f1(found.get(j), Part.CONTENT);
                score[i][j] = f1 > 0 && gold.get(i).hasFormOf(found.get(j)) ? f1 + SAME_FORM : f1;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        List<TokenStatement> missed = new ArrayList<>(gold);
        List<TokenStatement> extra = new ArrayList<>(found);
        for (Assignment.Pair pair : Assignment.best(score)) {
            pairs.add(new Pair(gold.get(pair.row()), found.get(pair.column())));
            missed.set(pair.row(), null);
            extra.set(pair.column(), null);
        }
        missed.removeIf(statement -> statement == null);
        extra.removeIf(statement -> statement == null);
        return new Pairing(List.copyOf(pairs), List.copyOf(missed), List.copyOf(extra));
    }

    /** The same without the pairs that share no token. */
    Pairing strict() {
        List<Pair> kept = pairs.stream().filter(Pair::overlaps).toList();
        List<TokenStatement> allMissed = new ArrayList<>(missed);
        List<TokenStatement> allExtra = new ArrayList<>(extra);
        for (Pair pair : pairs) {
            if (!pair.overlaps()) {
                allMissed.add(pair.gold);
                allExtra.add(pair.found);
            }
        }
        return new Pairing(kept, allMissed, allExtra);
    }
}
