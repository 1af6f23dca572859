package io.wortlaut.claims.claim.linking;

import java.util.List;
import java.util.Set;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * A statement reduced to what it may be linked by.
 *
 * @param index its place among the statements of its article, from 0
 * @param speakers surnames or names of who speaks, folded
 * @param terms what is said, weighted, in the order of the text
 * @param names who is named in it, folded
 * @param numbers the numbers in it
 * @param markers names of the word lists that its words are in: what it does with what is said
 * @param cue lemmas of the words that report it
 * @param topicality 0 to 1: how much of it its article is about
 * @param topic the terms that its article is about, the heaviest first
 */
public record Proposition(
        int index,
        SpeechAct act,
        Form form,
        Zone zone,
        Set<String> speakers,
        List<Weighted> terms,
        Set<String> names,
        Set<String> numbers,
        Set<String> markers,
        Set<String> cue,
        double topicality,
        List<Weighted> topic) {

    public Proposition {
        speakers = Set.copyOf(speakers);
        terms = List.copyOf(terms);
        names = Set.copyOf(names);
        numbers = Set.copyOf(numbers);
        markers = Set.copyOf(markers);
        cue = Set.copyOf(cue);
        topic = List.copyOf(topic);
    }

    /** The same as said by others, with another act. */
    public Proposition by(SpeechAct newAct, Set<String> newSpeakers) {
        return new Proposition(
                index, newAct, form, zone, newSpeakers, terms, names, numbers, markers, cue, topicality, topic);
    }

    List<Weighted> withoutNumbers() {
        return without('#');
    }

    List<Weighted> withoutNames() {
        return without('@');
    }

    private List<Weighted> without(char mark) {
        return terms.stream().filter(term -> term.term().charAt(0) != mark).toList();
    }

    /** A term and how much it tells, the more the rarer the word is. */
    public record Weighted(String term, double weight) {}
}
