package io.wortlaut.claims.corpus;

import java.util.List;
import java.util.Map;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;

/**
 * One statement as a person annotated it. Actors are ids of the story; lists are never null.
 *
 * @param number its number in the article's marks
 * @param line where its line stands in the file, from 1
 * @param marks the marked spans of each layer, ordered by their beginning; layers without a mark are absent
 * @param speakers empty when the text does not say who speaks
 * @param time when it was said, EDTF; null when the text does not say
 * @param claim id of the claim that it is about; null without one
 * @param stance null without a claim
 */
public record AnnotatedStatement(
        int number,
        int line,
        Form form,
        SpeechAct act,
        Map<Layer, List<Span>> marks,
        List<String> speakers,
        List<String> addressees,
        List<String> onBehalfOf,
        List<String> via,
        String time,
        String claim,
        Stance stance) {

    public AnnotatedStatement {
        speakers = List.copyOf(speakers);
        addressees = List.copyOf(addressees);
        onBehalfOf = List.copyOf(onBehalfOf);
        via = List.copyOf(via);
    }

    /** The marked spans of a layer; empty without any. */
    public List<Span> spans(Layer layer) {
        return marks.getOrDefault(layer, List.of());
    }
}
