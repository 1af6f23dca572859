package io.wortlaut.claims.statement;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.SpeechAct;

/**
 * What a person wants changed; null leaves as it is.
 *
 * @param content the statement's pieces in the article's original, in order
 * @param speakers who says it; empty for nobody known
 * @param via ids of sources
 */
public record Correction(
        List<Selector> content,
        QuoteType quoteType,
        SpeechAct act,
        List<UUID> speakers,
        List<UUID> onBehalfOf,
        List<UUID> addressees,
        List<UUID> targets,
        List<String> via) {

    /** Changes nothing. */
    public static final Correction NONE = new Correction(null, null, null, null, null, null, null, null);

    /** Everybody whom the person named. */
    List<UUID> actors() {
        return Stream.of(speakers, onBehalfOf, addressees, targets)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
