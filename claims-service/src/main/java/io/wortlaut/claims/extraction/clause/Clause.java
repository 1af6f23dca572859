package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;

/**
 * A clause, perhaps interrupted by others. Positions are numbers of words, half-open. Built by {@link ClauseParser} and
 * not changed afterwards.
 */
public final class Clause {

    /** A stretch of words. */
    public record Piece(int from, int to) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final ClauseType type;
    private int core;
    private int finite;
    private boolean coordinated;
    private boolean bare;
    private Clause before;

    Clause(ClauseType type, int core, int finite) {
        this.type = type;
        this.core = core;
        this.finite = finite;
    }

    void add(int from, int to) {
        pieces.add(new Piece(from, to));
    }

    void prepend(List<Piece> earlier, int newCore) {
        pieces.addAll(0, earlier);
        core = newCore;
    }

    void complete(int newFinite) {
        finite = newFinite;
    }

    void coordinateWith(Clause earlier) {
        coordinated = true;
        before = earlier;
    }

    void setBare() {
        bare = true;
    }

    /** Whether it is what a reporting verb before it reports, though no mark or conjunction shows it. */
    public boolean isBare() {
        return bare;
    }

    /** Its stretches in the order of the text. */
    public List<Piece> pieces() {
        return pieces;
    }

    public ClauseType type() {
        return type;
    }

    /** First word, a coordinating conjunction included. */
    public int from() {
        return pieces.getFirst().from();
    }

    /** One past the last word. */
    public int to() {
        return pieces.getLast().to();
    }

    /** First word behind a coordinating conjunction: the introducer of a subordinate clause. */
    public int core() {
        return core;
    }

    /** The inflected verb; -1 without one. */
    public int finite() {
        return finite;
    }

    /** Whether it is joined to an earlier clause by a conjunction. */
    public boolean isCoordinated() {
        return coordinated;
    }

    /** The clause it is joined to; null when it is not coordinated. */
    public Clause before() {
        return before;
    }

    /** Its words, in order. */
    public int[] positions() {
        return pieces.stream()
                .flatMapToInt(piece -> java.util.stream.IntStream.range(piece.from(), piece.to()))
                .toArray();
    }

    @Override
    public String toString() {
        return type + " " + pieces + " finite " + finite;
    }
}
