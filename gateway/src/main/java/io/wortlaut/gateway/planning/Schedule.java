package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Decides which fetches wait for others that they could do without, so that both become one: two fetches of entities from
 * one subgraph, where neither needs the other, and where nothing that waits for them ends up later than the last fetch of
 * the same part of the answer does anyway.
 */
final class Schedule {
    /** Beyond so many fetches they are left as they are. */
    private static final int MOST = 200;

    private final List<FetchDraft> fetches;
    /** For each fetch the first of those that it is one with. */
    private final int[] group;
    /** For each group, at which step it can be made at the earliest, and must be at the latest. */
    private final int[] earliest;

    private final int[] latest;
    private final int[] deadline;

    /** A fetch's position in the plan and how many fetches happen one after the other up to it. */
    record Turn(int index, int level) {}

    private Schedule(List<FetchDraft> fetches) {
        this.fetches = fetches;
        this.group = IntStream.range(0, fetches.size()).toArray();
        this.earliest = new int[fetches.size()];
        this.latest = new int[fetches.size()];
        this.deadline = fetches.stream()
                .mapToInt(fetch -> fetches.stream()
                        .filter(other -> other.part == fetch.part)
                        .mapToInt(other -> other.level)
                        .max()
                        .orElse(0))
                .toArray();
    }

    /**
     * @param fetches by index, made as early as can be
     * @return for each of them its place in a plan with fewer fetches; empty if there is none
     */
    static List<Turn> of(List<FetchDraft> fetches) {
        if (fetches.size() > MOST) {
            return List.of();
        }
        var schedule = new Schedule(fetches);
        var joined = 0;
        schedule.time();
        while (schedule.joinTwo()) {
            joined++;
            schedule.time();
        }
        return joined == 0 ? List.of() : schedule.turns();
    }

    private boolean joinTwo() {
        for (var a = 0; a < group.length; a++) {
            for (var b = a + 1; b < group.length && group[a] == a; b++) {
                if (group[b] == b && mayJoin(a, b)) {
                    for (var i = 0; i < group.length; i++) {
                        group[i] = group[i] == b ? a : group[i];
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayJoin(int a, int b) {
        var one = fetches.get(a);
        var other = fetches.get(b);
        var level = Math.max(earliest[a], earliest[b]);
        return one.isOfEntities()
                && other.isOfEntities()
                && Objects.equals(one.subgraph, other.subgraph)
                && one.part == other.part
                && one.contextual == other.contextual
                && latest[a] >= level
                && latest[b] >= level
                && !reachable(a).get(b)
                && !reachable(b).get(a);
    }

    /** The groups that must be answered before, however far. */
    private BitSet reachable(int from) {
        var reached = new BitSet();
        var left = new ArrayList<>(List.of(from));
        while (!left.isEmpty()) {
            for (var before : before(left.removeLast())) {
                if (!reached.get(before)) {
                    reached.set(before);
                    left.add(before);
                }
            }
        }
        return reached;
    }

    private int[] before(int of) {
        return IntStream.range(0, group.length)
                .filter(i -> group[i] == of)
                .mapToObj(fetches::get)
                .flatMap(fetch -> fetch.dependsOn.stream())
                .mapToInt(i -> group[i])
                .distinct()
                .toArray();
    }

    private void time() {
        Arrays.fill(earliest, 1);
        var order = ordered();
        for (var i : order) {
            for (var before : before(i)) {
                earliest[i] = Math.max(earliest[i], earliest[before] + 1);
            }
        }
        for (var i = 0; i < group.length; i++) {
            latest[i] = deadline[i];
        }
        for (var i : order.reversed()) {
            for (var before : before(i)) {
                latest[before] = Math.min(latest[before], latest[i] - 1);
            }
        }
    }

    /** The groups, each behind those that it needs. */
    private List<Integer> ordered() {
        var order = new ArrayList<Integer>();
        var done = new BitSet();
        for (var i = 0; i < group.length; i++) {
            order(i, order, done);
        }
        return order;
    }

    private void order(int i, List<Integer> order, BitSet done) {
        if (group[i] == i && !done.get(i)) {
            done.set(i);
            for (var before : before(i)) {
                order(before, order, done);
            }
            order.add(i);
        }
    }

    private List<Turn> turns() {
        var order = IntStream.range(0, group.length)
                .filter(i -> group[i] == i)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> earliest[i]).thenComparingInt(i -> i))
                .toList();
        return IntStream.of(group)
                .mapToObj(i -> new Turn(order.indexOf(i), earliest[i]))
                .toList();
    }
}
