package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** What a proposition, or a pair of them, looks like to a {@link LogisticModel}: numbers by name. */
public final class Features {

    /** Changes whenever the same text may look different, so that weights have to be learnt anew. */
    public static final String VERSION = "6";

    private static final Set<SpeechAct> ACCUSING = EnumSet.of(SpeechAct.ACCUSATION, SpeechAct.COUNTER_ACCUSATION);
    private static final Set<Form> CONTINUING = EnumSet.of(Form.FREE_INDIRECT, Form.INDIRECT_FREE_INDIRECT);
    private static final double NOTHING_IN_COMMON = 0.05;
    private static final double MASS = 10;
    private static final int LEAD = 3;

    /** Beyond so many statements it makes no difference how many lie between. */
    private static final int NEAR = 4;

    private static final double ROLE = 1.5;

    private final Map<String, Double> values = new TreeMap<>();
    private final String regime;

    private Features(String regime) {
        this.regime = regime;
    }

    /** What tells the stance of a statement. */
    public static Map<String, Double> ofStance(Proposition proposition) {
        Features features = new Features("");
        features.addSingle(proposition);
        String act = "act " + proposition.act();
        boolean negated = proposition.markers().contains("NEGATION");
        for (String marker : proposition.markers()) {
            features.add(act + " " + marker, 1);
            features.addIf(negated, "negated " + marker);
        }
        for (String attitude : proposition.attitudes()) {
            features.add("attitude " + attitude, 1);
            features.add(act + " attitude " + attitude, 1);
            features.addIf(negated, "negated attitude " + attitude);
        }
        proposition.cue().forEach(word -> features.add("cue " + word, 1));
        return features.values;
    }

    /**
     * What tells whether two statements are about the same claim; the same for either order.
     *
     * @param together whether they stand in one article
     */
    public static Map<String, Double> ofPair(Proposition one, Proposition other, boolean together) {
        Features features = new Features(together ? "t " : "x ");
        features.addSingle(one);
        features.addSingle(other);
        Overlap inContext = Overlap.of(inContext(one), inContext(other));
        Overlap words = inContext.ofFirst(one.terms().size(), other.terms().size());
        double cosine = words.cosine();
        features.addContent(one, other, words, cosine);
        features.addContext(one, other, inContext);
        features.addSpeakers(one, other);
        features.addPolarity(one, other, cosine);
        if (together) {
            features.addDistance(one, other, cosine);
        } else {
            double topics = Topics.cosine(one.topic(), other.topic());
            features.add("topics", topics);
            features.add("topics and cosine", topics * cosine);
        }
        return features.values;
    }

    private void add(String name, double value) {
        if (value != 0) {
            values.merge(regime + name, value, Double::sum);
        }
    }

    private void addIf(boolean holds, String name) {
        add(name, holds ? 1 : 0);
    }

    private void addSingle(Proposition proposition) {
        add("act " + proposition.act(), 1);
        add("form " + proposition.form(), 1);
        add("zone " + proposition.zone(), 1);
        proposition.markers().forEach(marker -> add("marker " + marker, 1));
        add("length", Math.log1p(proposition.terms().size()));
        add("topicality", proposition.topicality());
        addIf(!proposition.numbers().isEmpty(), "number");
        addIf(proposition.index() < LEAD, "lead");
        add("index", Math.log1p(proposition.index()));
        addIf(proposition.speakers().isEmpty(), "unresolved");
    }

    private void addContent(Proposition one, Proposition other, Overlap words, double cosine) {
        double topicality = Math.min(one.topicality(), other.topicality());
        double there = words.share();
        double back = words.shareOfOther();
        add("cosine", cosine);
        add("cosine squared", cosine * cosine);
        add("share", Math.max(there, back));
        add("lesser share", Math.min(there, back));
        add("mass", Math.log1p((words.massOfOne() + words.massOfOther()) / 2 / MASS));
        add("heaviest", words.heaviest());
        addIf(cosine < NOTHING_IN_COMMON, "nothing in common");
        add("less topical", topicality);
        add("cosine of topical", cosine * topicality);
        add("both topical", one.topicality() * other.topicality());
        add("shared names", Math.min(2, common(one.names(), other.names())));
        addIf(!one.names().isEmpty() && !other.names().isEmpty(), "both with names");
        boolean numbers = common(one.numbers(), other.numbers()) > 0;
        addIf(numbers, "shared number");
        addIf(!numbers && !one.numbers().isEmpty() && !other.numbers().isEmpty(), "other number");
        int marginal = marginal(one) + marginal(other);
        add("marginal " + marginal, 1);
        add("marginal cosine " + marginal, cosine);
    }

    private void addContext(Proposition one, Proposition other, Overlap inContext) {
        double cosine = inContext.cosine();
        add("context", cosine);
        add("context squared", cosine * cosine);
        double there = inContext
                .ofFirst(
                        one.terms().size(),
                        other.terms().size() + other.context().size())
                .share();
        double back = inContext
                .ofFirst(
                        one.terms().size() + one.context().size(), other.terms().size())
                .shareOfOther();
        add("share in context", Math.max(there, back));
        add("lesser share in context", Math.min(there, back));
    }

    private static List<Weighted> inContext(Proposition proposition) {
        List<Weighted> terms = new ArrayList<>(proposition.terms());
        terms.addAll(proposition.context());
        return terms;
    }

    private void addSpeakers(Proposition one, Proposition other) {
        addIf(sameSpeaker(one, other), "same speaker");
        addIf(speakerNamed(one, other) || speakerNamed(other, one), "speaker named");
        addIf(addresses(one, other) || addresses(other, one), "speaker addressed");
        addIf(roleNamed(one, other) || roleNamed(other, one), "role named");
        addIf(tellsOfSpeaker(one, other) || tellsOfSpeaker(other, one), "speaker told of");
        add("participants", share(participants(one), participants(other)));
        add(
                "forms "
                        + Stream.of(one.form().name(), other.form().name())
                                .sorted()
                                .collect(Collectors.joining(" ")),
                1);
        List<String> acts =
                List.of(one.act().name(), other.act().name()).stream().sorted().toList();
        add("acts " + String.join(" ", acts), 1);
    }

    private void addPolarity(Proposition one, Proposition other, double cosine) {
        int denials = (one.denies() ? 1 : 0) + (other.denies() ? 1 : 0);
        add("denials " + denials, 1);
        addIf(sameSpeaker(one, other), "denials of one speaker " + denials);
        int doubts = (one.doubts() ? 1 : 0) + (other.doubts() ? 1 : 0);
        add("doubts " + doubts, 1);
        if (denials == 1) {
            Proposition denial = one.denies() ? one : other;
            Proposition denied = one.denies() ? other : one;
            addIf(speakerNamed(denial, denied), "denier named");
            addIf(denial.markers().contains("REFERENCE"), "denial refers");
            addIf(ACCUSING.contains(denied.act()), "accusation denied");
            addIf(denied.markers().contains("ANSWERED"), "answered denied");
            addIf(denial.form() == Form.REPORTED, "denial reported");
            add("cosine of denial", cosine);
            boolean told = tellsOfSpeaker(denied, denial);
            addIf(told, "denier told of");
            addIf(told && ACCUSING.contains(denied.act()), "denier accused");
            add("denied act " + denied.act() + (told ? " told" : ""), 1);
            add("denied form " + denied.form(), 1);
            add("denial form " + denial.form() + " " + denial.markers().contains("REFERENCE"), 1);
        }
    }

    private void addDistance(Proposition one, Proposition other, double cosine) {
        int distance = Math.abs(one.index() - other.index());
        boolean adjacent = distance == 1;
        Proposition second = one.index() < other.index() ? other : one;
        add("distance", Math.log(distance));
        add(
                "paragraphs",
                Math.log1p(Math.abs(one.place().paragraph() - other.place().paragraph())));
        addIf(adjacent, "adjacent");
        boolean turn = one.place().turn() == other.place().turn();
        addIf(turn, "one turn");
        addIf(turn && one.denies() != other.denies(), "one turn with denial");
        boolean answers = answers(one, other) || answers(other, one);
        addIf(answers, "answers");
        addIf(answers && adjacent, "answers the one before");
        addIf(!Collections.disjoint(one.place().answers(), other.place().answers()), "answer the same");
        addIf(answersTurn(one, other) || answersTurn(other, one), "answers the turn");
        addIf(adjacent && sameSpeaker(one, other), "adjacent of one speaker");
        addIf(adjacent && sameSpeaker(one, other) && CONTINUING.contains(second.form()), "goes on");
        add("cosine of adjacent", adjacent ? cosine : 0);
        addIf(one.index() == 0 || other.index() == 0, "with the first");
        addTurns(one, other);
        addOrder(one.index() < other.index() ? one : other, second);
        addIf(one.denies() && other.denies(), "both deny");
    }

    /** What comes first and what after it: a demand is refused, not the other way round. */
    private void addOrder(Proposition first, Proposition second) {
        int distance = second.index() - first.index();
        String speakers = first.speakers().isEmpty() || second.speakers().isEmpty()
                ? "unknown"
                : sameSpeaker(first, second) ? "one" : "two";
        String near = Math.min(NEAR, distance) + " " + speakers;
        add("then " + first.act() + " " + second.act(), 1);
        add("then " + first.act() + " " + second.act() + " " + speakers, 1);
        addIf(distance <= 2, "then near " + first.act() + " " + second.act());
        add("steps " + near, 1);
        add("steps " + near + " to " + second.act(), 1);
        add("steps " + near + " from " + first.act(), 1);
        add("then " + first.form() + " " + second.form() + " " + near, 1);
        add("then " + first.zone() + " " + second.zone() + " " + near, 1);
        addIf(first.place().paragraph() == second.place().paragraph(), "one paragraph " + near);
        add(
                "length apart",
                Math.abs(Math.log1p(first.terms().size())
                        - Math.log1p(second.terms().size())));
    }

    /** Where the one stands in the article's argument as seen from the other. */
    private void addTurns(Proposition one, Proposition other) {
        boolean inOrder = one.index() < other.index();
        Proposition first = inOrder ? one : other;
        Proposition second = inOrder ? other : one;
        int turns = Math.min(3, second.place().turns() - first.place().turns());
        int accusations =
                Math.min(2, second.place().accusations() - first.place().accusations());
        String starts = (starts(first) ? "start" : "goes on") + (starts(second) ? " start" : " goes on");
        String zones = marginal(first) + " " + marginal(second);
        String stances = stand(first) + " " + stand(second);
        add("turns " + turns + " " + stances, 1);
        add("turns " + turns + " " + stances + " " + starts, 1);
        add("turns " + turns + " zones " + zones, 1);
        add("zones " + zones + " " + stances, 1);
        add("turns " + turns + " accusations " + accusations + " " + stances, 1);
    }

    private static boolean starts(Proposition proposition) {
        return proposition.place().turn() == proposition.index();
    }

    private static String stand(Proposition proposition) {
        return proposition.denies()
                ? "denies"
                : ACCUSING.contains(proposition.act()) || proposition.markers().contains("CUE_ACCUSE")
                        ? "accuses"
                        : proposition.doubts() ? "doubts" : "says";
    }

    private static Set<String> participants(Proposition proposition) {
        return Stream.of(proposition.names(), proposition.speakers(), proposition.addressees())
                .flatMap(Set::stream)
                .map(Features::last)
                .collect(Collectors.toSet());
    }

    private static double share(Set<String> one, Set<String> other) {
        int common = common(one, other);
        return common == 0 ? 0 : (double) common / Math.min(one.size(), other.size());
    }

    /** Whether the one is said to, or accuses, who says the other. */
    private static boolean addresses(Proposition one, Proposition other) {
        return !Collections.disjoint(one.addressees(), other.speakers());
    }

    /** Whether the one names, accuses or speaks to who says the other, or tells of somebody with the same office. */
    static boolean tellsOfSpeaker(Proposition one, Proposition other) {
        return speakerNamed(other, one) || addresses(one, other) || roleNamed(other, one);
    }

    /** Whether the other tells of somebody with the office or trade of who says the one. */
    private static boolean roleNamed(Proposition speaking, Proposition naming) {
        return Overlap.of(speaking.roles(), naming.terms()).heaviestOfOne() > ROLE;
    }

    private static boolean answers(Proposition one, Proposition other) {
        return one.place().answers().contains(other.index());
    }

    private static boolean answersTurn(Proposition one, Proposition other) {
        return one.place().answers().stream()
                .anyMatch(answered -> answered >= other.place().turn() && answered <= other.index());
    }

    private static int marginal(Proposition proposition) {
        return proposition.zone() == Zone.BODY ? 0 : 1;
    }

    private static boolean sameSpeaker(Proposition one, Proposition other) {
        return !Collections.disjoint(one.speakers(), other.speakers());
    }

    static boolean speakerNamed(Proposition speaking, Proposition naming) {
        return speaking.speakers().stream().anyMatch(speaker -> naming.names().stream()
                .anyMatch(name -> last(name).equals(last(speaker))));
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static int common(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}
