package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.claim.linking.Partition.Group;
import io.wortlaut.claims.claim.linking.Partition.Join;

/**
 * Joins groups, always the best pair next. Groups that are settled already join as they did, beside the others, and are taken
 * away once one of the others would join with them: what would become of both is not known here.
 */
final class Agglomeration {

    private static final int UNSETTLED = -1;

    private final List<String> keys;
    private final Map<String, Integer> ranks = new HashMap<>();

    /** By the smallest rank of each group; null where it is part of another by now, or taken away. */
    private final List<SortedSet<Integer>> members = new ArrayList<>();

    /** Of the scores between every two groups that are linked. */
    private final List<Map<Integer, Long>> sums = new ArrayList<>();

    private final List<Join> joins = new ArrayList<>();
    private final List<Group> settled;
    private final int[] settledIn;
    private final Set<Integer> disturbed = new TreeSet<>();
    private final PriorityQueue<Next> queue = new PriorityQueue<>();

    /**
     * Two groups that may be joined, each known by its smallest rank, the smaller one first.
     *
     * @param size of both together
     * @param settled place of the settled group of which this is a join; UNSETTLED for others
     * @param step which of its joins this is
     */
    private record Next(double average, int size, int one, int other, int settled, int step)
            implements Comparable<Next> {

        /** The best first, of equal ones that with the smaller keys. */
        @Override
        public int compareTo(Next next) {
            int order = Double.compare(next.average, average);
            if (order == 0) {
                order = Integer.compare(one, next.one);
            }
            return order == 0 ? Integer.compare(other, next.other) : order;
        }
    }

    /** @param unsettled keys that are in no settled group */
    Agglomeration(Collection<String> unsettled, List<Group> settled) {
        Set<String> all = new TreeSet<>(unsettled);
        settled.forEach(group -> all.addAll(group.keys()));
        keys = List.copyOf(all);
        this.settled = List.copyOf(settled);
        settledIn = new int[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            ranks.put(keys.get(i), i);
            members.add(new TreeSet<>(Set.of(i)));
            sums.add(new HashMap<>());
            settledIn[i] = UNSETTLED;
        }
        for (int i = 0; i < settled.size(); i++) {
            for (String key : settled.get(i).keys()) {
                settledIn[ranks.get(key)] = i;
            }
        }
    }

    void run(Collection<Edge> edges, int threshold) {
        for (Edge edge : edges) {
            int one = ranks.get(edge.one());
            int other = ranks.get(edge.other());
            sums.get(one).merge(other, (long) edge.score(), Long::sum);
            sums.get(other).merge(one, (long) edge.score(), Long::sum);
            if (edge.score() >= threshold) {
                queue.add(next(one, other));
            }
        }
        for (int i = 0; i < settled.size(); i++) {
            addStep(i, 0);
        }
        while (!queue.isEmpty()) {
            Next next = queue.poll();
            if (!areThere(next)) {
                continue;
            }
            if (next.settled() != UNSETTLED) {
                join(next, threshold);
                addStep(next.settled(), next.step() + 1);
            } else if (next.equals(next(next.one(), next.other()))) {
                // What was queued before one of the two grew no longer stands.
                if (settledIn[next.one()] == UNSETTLED && settledIn[next.other()] == UNSETTLED) {
                    joins.add(new Join(next.average(), keys.get(next.one()), keys.get(next.other())));
                    join(next, threshold);
                } else {
                    takeAway(next.one());
                    takeAway(next.other());
                }
            }
        }
    }

    /** Places of the settled groups that did not stay as they were. */
    Set<Integer> disturbed() {
        return disturbed;
    }

    /** The groups that nobody had settled, ordered by their first key. */
    List<Group> groups() {
        Map<Integer, Integer> groupOf = new HashMap<>();
        Map<Integer, List<Join>> steps = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (members.get(i) != null && settledIn[i] == UNSETTLED) {
                int group = i;
                members.get(i).forEach(member -> groupOf.put(member, group));
                steps.put(group, new ArrayList<>());
            }
        }
        for (Join join : joins) {
            Integer group = groupOf.get(ranks.get(join.one()));
            if (group != null) {
                steps.get(group).add(join);
            }
        }
        List<Group> groups = new ArrayList<>();
        steps.forEach((group, own) ->
                groups.add(new Group(members.get(group).stream().map(keys::get).toList(), own)));
        return groups;
    }

    private void addStep(int group, int step) {
        List<Join> steps = settled.get(group).joins();
        if (step < steps.size()) {
            Join join = steps.get(step);
            queue.add(new Next(join.average(), 0, ranks.get(join.one()), ranks.get(join.other()), group, step));
        }
    }

    private boolean areThere(Next next) {
        return members.get(next.one()) != null && members.get(next.other()) != null;
    }

    private Next next(int one, int other) {
        int ones = members.get(one).size();
        int others = members.get(other).size();
        double average = sums.get(one).get(other) / ((double) ones * others);
        return new Next(average, ones + others, Math.min(one, other), Math.max(one, other), UNSETTLED, 0);
    }

    /** Joins the second group into the first, whose rank is the smaller one. */
    private void join(Next next, int threshold) {
        members.get(next.one()).addAll(members.set(next.other(), null));
        Map<Integer, Long> own = sums.get(next.one());
        own.remove(next.other());
        sums.set(next.other(), Map.of()).forEach((neighbour, sum) -> {
            if (neighbour != next.one()) {
                own.merge(neighbour, sum, Long::sum);
                Map<Integer, Long> theirs = sums.get(neighbour);
                theirs.remove(next.other());
                theirs.merge(next.one(), sum, Long::sum);
            }
        });
        for (int neighbour : own.keySet()) {
            if (members.get(neighbour) != null) {
                Next possible = next(next.one(), neighbour);
                if (possible.average() >= Partition.needed(threshold, possible.size())) {
                    queue.add(possible);
                }
            }
        }
    }

    /** The group, and if it is part of a settled one, all of that. */
    private void takeAway(int group) {
        int place = settledIn[group];
        if (place == UNSETTLED) {
            members.set(group, null);
        } else {
            disturbed.add(place);
            settled.get(place).keys().forEach(key -> members.set(ranks.get(key), null));
        }
    }
}
