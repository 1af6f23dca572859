package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import io.wortlaut.claims.claim.linking.Proposition.Place;
import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * The argument of one article: who answers whom. A denial says little of what it denies ("Der Minister wies das zurück"),
 * and what goes on with it says less; both are about what somebody else said before. So each statement gets the terms of
 * those that it answers and of its neighbours by the same speaker as its context, and markers for its part in the argument.
 */
final class Discourse {

    private static final Set<SpeechAct> ACCUSING = EnumSet.of(SpeechAct.ACCUSATION, SpeechAct.COUNTER_ACCUSATION);
    /** How far back a denial may refer, in statements. */
    private static final int REACH = 8;

    private static final double ANSWERED = 0.7;
    private static final double NEIGHBOUR = 0.4;

    private final List<Proposition> all;
    private final List<Set<Integer>> answers = new ArrayList<>();
    private final int[] turns;

    private Discourse(List<Proposition> all) {
        this.all = all;
        turns = new int[all.size()];
        for (int i = 0; i < all.size(); i++) {
            turns[i] = i > 0 && sameSpeaker(i, i - 1) ? turns[i - 1] : i;
        }
        for (int i = 0; i < all.size(); i++) {
            answers.add(all.get(i).denies() ? answered(i) : Set.of());
        }
    }

    /** The propositions of an article, in the order of the text, each with its part in the argument. */
    static List<Proposition> of(List<Proposition> propositions) {
        Discourse discourse = new Discourse(propositions);
        List<Proposition> read = new ArrayList<>();
        for (int i = 0; i < propositions.size(); i++) {
            Proposition one = propositions.get(i);
            read.add(one.with(
                    new Place(
                            i,
                            one.place().paragraph(),
                            discourse.turns[i],
                            discourse.turnsBefore(i),
                            discourse.accusationsBefore(i),
                            discourse.answers.get(i)),
                    discourse.context(i),
                    discourse.markers(i)));
        }
        return read;
    }

    private int turnsBefore(int i) {
        return (int) IntStream.rangeClosed(1, i).filter(j -> turns[j] == j).count();
    }

    private int accusationsBefore(int i) {
        return (int) IntStream.range(0, i).filter(this::accuses).count();
    }

    private boolean sameSpeaker(int i, int j) {
        return !Collections.disjoint(all.get(i).speakers(), all.get(j).speakers());
    }

    private boolean names(int i, int speaker) {
        return Participants.speakerNamed(all.get(speaker), all.get(i));
    }

    private boolean accuses(int i) {
        return ACCUSING.contains(all.get(i).act()) || all.get(i).markers().contains("CUE_ACCUSE");
    }

    /** The best statement of somebody else within reach: one that accuses, that names the denier, that is near. */
    private Set<Integer> answered(int denial) {
        int best = -1;
        double highest = 0;
        for (int i = Math.max(0, denial - REACH); i < Math.min(all.size(), denial + 3); i++) {
            if (i == denial || sameSpeaker(i, denial) || all.get(i).denies()) {
                continue;
            }
            double fit = 1.0 / Math.abs(denial - i)
                    + (i > denial ? -0.4 : 0)
                    + (accuses(i) ? 0.5 : 0)
                    + (names(i, denial) ? 0.5 : 0)
                    + 2 * Similarity.of(all.get(i).terms(), all.get(denial).terms());
            if (fit > highest) {
                best = i;
                highest = fit;
            }
        }
        return best < 0 ? Set.of() : Set.of(best);
    }

    private List<Weighted> context(int i) {
        Map<String, Weighted> context = new LinkedHashMap<>();
        answers.get(i).forEach(answered -> add(context, all.get(answered).terms(), ANSWERED));
        for (int turn = turns[i]; turn < all.size() && turns[turn] == turns[i]; turn++) {
            if (turn != i && Math.abs(turn - i) <= 1) {
                add(context, all.get(turn).terms(), NEIGHBOUR);
                int neighbour = turn;
                answers.get(neighbour)
                        .forEach(answered -> add(context, all.get(answered).terms(), NEIGHBOUR * ANSWERED));
            }
        }
        all.get(i).terms().forEach(term -> context.remove(term.term()));
        return List.copyOf(context.values());
    }

    private static void add(Map<String, Weighted> context, List<Weighted> terms, double factor) {
        terms.forEach(term -> context.merge(
                term.term(), term.times(factor), (one, other) -> one.weight() >= other.weight() ? one : other));
    }

    private Set<String> markers(int i) {
        Set<String> markers = new TreeSet<>(all.get(i).markers());
        Proposition one = all.get(i);
        int size = all.size();
        add(markers, turns[i] == i, "TURN_STARTS");
        add(markers, i > 0 && turns[i] != i && all.get(i - 1).denies(), "AFTER_OWN_DENIAL");
        add(markers, i > 0 && turns[i] != i && accuses(i - 1), "AFTER_OWN_ACCUSATION");
        add(markers, i > 0 && turns[i] == i && all.get(i - 1).denies(), "AFTER_DENIAL");
        add(markers, i > 0 && turns[i] == i && accuses(i - 1), "AFTER_ACCUSATION");
        add(markers, i + 1 < size && all.get(i + 1).denies() && turns[i + 1] == i + 1, "BEFORE_DENIAL");
        boolean answered = false;
        boolean deniesElsewhere = false;
        boolean accusesElsewhere = false;
        boolean accused = false;
        int denials = 0;
        int echoes = 0;
        for (int j = 0; j < size; j++) {
            answered |= answers.get(j).contains(i);
            denials += all.get(j).denies() ? 1 : 0;
            if (j != i) {
                deniesElsewhere |= all.get(j).denies() && sameSpeaker(i, j);
                accusesElsewhere |= accuses(j) && sameSpeaker(i, j);
                accused |= accuses(j) && !sameSpeaker(i, j) && names(j, i);
                echoes += all.get(j).zone() != Zone.BODY
                                && Similarity.of(all.get(j).terms(), one.terms()) > 0.15
                        ? 1
                        : 0;
            }
        }
        add(markers, answered, "ANSWERED");
        add(markers, deniesElsewhere, "SPEAKER_DENIES");
        add(markers, accusesElsewhere, "SPEAKER_ACCUSES");
        add(markers, accused, "SPEAKER_ACCUSED");
        add(markers, echoes > 0, "IN_HEADLINE");
        add(markers, denials - (one.denies() ? 1 : 0) > 0, "CONTESTED");
        add(markers, denials - (one.denies() ? 1 : 0) > 2, "MUCH_CONTESTED");
        return markers;
    }

    private static void add(Set<String> markers, boolean holds, String name) {
        if (holds) {
            markers.add(name);
        }
    }
}
