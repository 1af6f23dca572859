package io.wortlaut.claims.extraction.model;

/**
 * Everything that was learnt for one language.
 *
 * @param corpus SHA-256 of what it was learnt from, hexadecimal
 * @param classifier how likely a candidate is a statement
 * @param speakers how likely somebody is a statement's speaker
 * @param acts what somebody does by saying something
 * @param calibration what the classifier's scores mean
 */
public record Models(
        String corpus,
        WordTagger tagger,
        Classifier classifier,
        Classifier speakers,
        ActClassifier acts,
        Thresholds thresholds,
        Calibration calibration) {

    /** To be changed with the features, so that models are trained again. */
    public static final String FEATURES = "2";
}
