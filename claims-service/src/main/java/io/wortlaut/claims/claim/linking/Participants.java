package io.wortlaut.claims.claim.linking;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who speaks, who is spoken to and who is spoken of in two propositions. */
final class Participants {

    private static final double ROLE = 1.5;

    private Participants() {}

    /** What tells by these whether two statements are about the same claim. */
    static void addFeatures(FeatureValues features, Proposition one, Proposition other) {
        features.addIf(sameSpeaker(one, other), "same speaker");
        features.addIf(speakerNamed(one, other) || speakerNamed(other, one), "speaker named");
        features.addIf(addresses(one, other) || addresses(other, one), "speaker addressed");
        features.addIf(roleNamed(one, other) || roleNamed(other, one), "role named");
        features.addIf(tellsOfSpeaker(one, other) || tellsOfSpeaker(other, one), "speaker told of");
        features.add("participants", share(participants(one), participants(other)));
    }

    private static Set<String> participants(Proposition proposition) {
        return Stream.of(proposition.names(), proposition.speakers(), proposition.addressees())
                .flatMap(Set::stream)
                .map(Participants::last)
                .collect(Collectors.toSet());
    }

    private static double share(Set<String> one, Set<String> other) {
        int common = common(one, other);
        return common == 0 ? 0 : (double) common / Math.min(one.size(), other.size());
    }

    static boolean sameSpeaker(Proposition one, Proposition other) {
        return !Collections.disjoint(one.speakers(), other.speakers());
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

    static boolean speakerNamed(Proposition speaking, Proposition naming) {
        return speaking.speakers().stream().anyMatch(speaker -> naming.names().stream()
                .anyMatch(name -> last(name).equals(last(speaker))));
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    static int common(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}
