package io.wortlaut.gateway.transport;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many requests to a subgraph be under way, so many wait, and no more. */
final class Admission {
    private final int places;
    private final int seats;
    private int taken;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** @param seats for those who wait */
    Admission(int places, int seats) {
        this.places = places;
        this.seats = seats;
    }

    /** What becomes of a request that asks for a place. */
    enum Outcome {
        ADMITTED,
        WAITING,
        TURNED_AWAY
    }

    /**
     * Whoever gets a place must {@link #leave} it.
     *
     * @param turn is run when there is a place, for who has to wait
     */
    synchronized Outcome enter(Runnable turn) {
        if (taken < places) {
            taken++;
            return Outcome.ADMITTED;
        }
        return waiting.size() < seats && waiting.add(turn) ? Outcome.WAITING : Outcome.TURNED_AWAY;
    }

    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                taken--;
            }
        }
        if (next != null) {
            next.run();
        }
    }

    /** No longer waits. */
    synchronized void withdraw(Runnable turn) {
        waiting.remove(turn);
    }
}
