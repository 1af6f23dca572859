package io.wortlaut.claims.claim.linking;

import io.wortlaut.claims.extraction.Form;

/** Which of two propositions denies or doubts, and whether it is the other that it denies. */
final class PolarityFeatures {

    private PolarityFeatures() {}

    /** @param cosine of what both say, 0 to 1 */
    static void add(FeatureValues features, Proposition one, Proposition other, double cosine) {
        int denials = (one.denies() ? 1 : 0) + (other.denies() ? 1 : 0);
        features.add("denials " + denials, 1);
        features.addIf(Participants.sameSpeaker(one, other), "denials of one speaker " + denials);
        int doubts = (one.doubts() ? 1 : 0) + (other.doubts() ? 1 : 0);
        features.add("doubts " + doubts, 1);
        if (denials == 1) {
            Proposition denial = one.denies() ? one : other;
            Proposition denied = one.denies() ? other : one;
            features.addIf(Participants.speakerNamed(denial, denied), "denier named");
            features.addIf(denial.markers().contains("REFERENCE"), "denial refers");
            features.addIf(Features.ACCUSING.contains(denied.act()), "accusation denied");
            features.addIf(denied.markers().contains("ANSWERED"), "answered denied");
            features.addIf(denial.form() == Form.REPORTED, "denial reported");
            features.add("cosine of denial", cosine);
            boolean told = Participants.tellsOfSpeaker(denied, denial);
            features.addIf(told, "denier told of");
            features.addIf(told && Features.ACCUSING.contains(denied.act()), "denier accused");
            features.add("denied act " + denied.act() + (told ? " told" : ""), 1);
            features.add("denied form " + denied.form(), 1);
            features.add("denial form " + denial.form() + " " + denial.markers().contains("REFERENCE"), 1);
        }
    }
}
