package io.wortlaut.claims.claim.linking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import io.wortlaut.claims.extraction.Form;

/** Where two propositions stand in their article, seen from each other. */
final class PlaceFeatures {

    private static final Set<Form> CONTINUING = EnumSet.of(Form.FREE_INDIRECT, Form.INDIRECT_FREE_INDIRECT);

    /** Beyond so many statements it makes no difference how many lie between. */
    private static final int NEAR = 4;

    /** Nine of ten articles that are learnt from are no longer; what lies farther apart than any of them is as far. */
    private static final int FARTHEST = 5;

    private PlaceFeatures() {}

    /** @param cosine of what both say, 0 to 1 */
    static void add(FeatureValues features, Proposition one, Proposition other, double cosine) {
        int distance = Math.abs(one.index() - other.index());
        boolean adjacent = distance == 1;
        Proposition second = one.index() < other.index() ? other : one;
        features.add("distance", Math.log(Math.min(FARTHEST + 1, distance)));
        int paragraphs = Math.abs(one.place().paragraph() - other.place().paragraph());
        features.add("paragraphs", Math.log1p(Math.min(FARTHEST, paragraphs)));
        features.addIf(adjacent, "adjacent");
        boolean turn = one.place().turn() == other.place().turn();
        features.addIf(turn, "one turn");
        features.addIf(turn && one.denies() != other.denies(), "one turn with denial");
        boolean answers = answers(one, other) || answers(other, one);
        features.addIf(answers, "answers");
        features.addIf(answers && adjacent, "answers the one before");
        features.addIf(
                !Collections.disjoint(one.place().answers(), other.place().answers()), "answer the same");
        features.addIf(answersTurn(one, other) || answersTurn(other, one), "answers the turn");
        features.addIf(adjacent && Participants.sameSpeaker(one, other), "adjacent of one speaker");
        features.addIf(
                adjacent && Participants.sameSpeaker(one, other) && CONTINUING.contains(second.form()), "goes on");
        features.add("cosine of adjacent", adjacent ? cosine : 0);
        features.addIf(one.index() == 0 || other.index() == 0, "with the first");
        addTurns(features, one, other);
        addOrder(features, one.index() < other.index() ? one : other, second);
        features.addIf(one.denies() && other.denies(), "both deny");
    }

    /** What comes first and what after it: a demand is refused, not the other way round. */
    private static void addOrder(FeatureValues features, Proposition first, Proposition second) {
        int distance = second.index() - first.index();
        String speakers = first.speakers().isEmpty() || second.speakers().isEmpty()
                ? "unknown"
                : Participants.sameSpeaker(first, second) ? "one" : "two";
        String near = Math.min(NEAR, distance) + " " + speakers;
        features.add("then " + first.act() + " " + second.act(), 1);
        features.add("then " + first.act() + " " + second.act() + " " + speakers, 1);
        features.addIf(distance <= 2, "then near " + first.act() + " " + second.act());
        features.add("steps " + near, 1);
        features.add("steps " + near + " to " + second.act(), 1);
        features.add("steps " + near + " from " + first.act(), 1);
        features.add("then " + first.form() + " " + second.form() + " " + near, 1);
        features.add("then " + first.zone() + " " + second.zone() + " " + near, 1);
        features.addIf(first.place().paragraph() == second.place().paragraph(), "one paragraph " + near);
        features.add(
                "length apart",
                Math.abs(Math.log1p(first.terms().size())
                        - Math.log1p(second.terms().size())));
    }

    /** Where the one stands in the article's argument as seen from the other. */
    private static void addTurns(FeatureValues features, Proposition one, Proposition other) {
        boolean inOrder = one.index() < other.index();
        Proposition first = inOrder ? one : other;
        Proposition second = inOrder ? other : one;
        int turns = Math.min(3, second.place().turns() - first.place().turns());
        int accusations =
                Math.min(2, second.place().accusations() - first.place().accusations());
        String starts = (starts(first) ? "start" : "goes on") + (starts(second) ? " start" : " goes on");
        String zones = Features.marginal(first) + " " + Features.marginal(second);
        String stances = stand(first) + " " + stand(second);
        features.add("turns " + turns + " " + stances, 1);
        features.add("turns " + turns + " " + stances + " " + starts, 1);
        features.add("turns " + turns + " zones " + zones, 1);
        features.add("zones " + zones + " " + stances, 1);
        features.add("turns " + turns + " accusations " + accusations + " " + stances, 1);
    }

    private static boolean starts(Proposition proposition) {
        return proposition.place().turn() == proposition.index();
    }

    private static String stand(Proposition proposition) {
        return proposition.denies()
                ? "denies"
                : Features.ACCUSING.contains(proposition.act())
                                || proposition.markers().contains("CUE_ACCUSE")
                        ? "accuses"
                        : proposition.doubts() ? "doubts" : "says";
    }

    private static boolean answers(Proposition one, Proposition other) {
        return one.place().answers().contains(other.index());
    }

    private static boolean answersTurn(Proposition one, Proposition other) {
        return one.place().answers().stream()
                .anyMatch(answered -> answered >= other.place().turn() && answered <= other.index());
    }
}
