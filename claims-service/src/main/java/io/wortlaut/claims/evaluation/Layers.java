package io.wortlaut.claims.evaluation;

import java.util.List;
import java.util.Objects;

import io.wortlaut.claims.extraction.SpeechAct;

/**
 * The layers beyond the Wikinews corpus.
 *
 * @param speaker who says it, as a key that is equal for the same actor within its annotation; null when unresolved
 * @param via the media, agencies and documents it came through
 * @param said when it was said, as EDTF; null when the text does not tell
 * @param confidence 0 to 100; 100 for an annotation by hand
 * @param claim null for a statement about no claim that others are about, too
 */
public record Layers(SpeechAct act, String speaker, List<Via> via, String said, int confidence, ClaimLayer claim) {

    public Layers(SpeechAct act, String speaker, List<Via> via, String said, int confidence) {
        this(act, speaker, via, said, confidence, null);
    }

    public Layers {
        Objects.requireNonNull(act, "act");
        via = List.copyOf(via);
    }
}
