package io.wortlaut.claims.admission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Lets so many go at the same time; the others wait, and go in the order in which they came. Thread-safe. */
final class Turns {

    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int free;

    /** @param most how many may go at the same time, at least 1 */
    Turns(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("nobody could ever go: " + most);
        }
        this.free = most;
    }

    /** The turn of one. */
    final class Turn {

        private final Consumer<Turn> begin;
        private boolean begun;
        private boolean ended;

        private Turn(Consumer<Turn> begin) {
            this.begin = begin;
        }

        /** Lets the next one go; nothing more the second time. One that has not begun never will. */
        void end() {
            Turn next = null;
            synchronized (Turns.this) {
                if (ended) {
                    return;
                }
                ended = true;
                if (begun) {
                    next = waiting.poll();
                    free += next == null ? 1 : 0;
                } else {
                    waiting.remove(this);
                }
                if (next != null) {
                    next.begun = true;
                }
            }
            if (next != null) {
                next.begin.accept(next);
            }
        }
    }

    /**
     * Waits for a turn, without holding the thread.
     *
     * @param begin called with it once it has come, by this thread or by that of whoever ends theirs; must not throw
     */
    Turn take(Consumer<Turn> begin) {
        Turn turn = new Turn(begin);
        synchronized (this) {
            if (free == 0) {
                waiting.add(turn);
                return turn;
            }
            free--;
            turn.begun = true;
        }
        begin.accept(turn);
        return turn;
    }
}
