package io.wortlaut.claims.claim.linking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * A statement reduced to what it may be linked by.
 *
 * @param language tag of the language that it is made in
 * @param place where it stands among the statements of its article
 * @param speakers surnames or names of who speaks, folded
 * @param addressees the same of whom it is said to or who is accused by it
 * @param roles words that its speaker is introduced with: title, office, trade
 * @param terms what is said, weighted, in the order of the text
 * @param context terms of the statements that it answers or goes on with, weighted by how near they are
 * @param names who is named in it, folded
 * @param numbers the numbers in it
 * @param markers what it does with what is said: names of the word lists that its words are in, and its part in the
 *     article's argument ({@link Discourse})
 * @param attitudes what its words tell of where it stands, beyond that: names of lists as well
 * @param cue lemmas of the words that report it
 * @param constituents its words one by one, with where they stand
 * @param topicality 0 to 1: how much of it its article is about
 * @param topic the terms that its article is about, the heaviest first
 */
public record Proposition(
        String language,
        Place place,
        SpeechAct act,
        Form form,
        Zone zone,
        Set<String> speakers,
        Set<String> addressees,
        List<Weighted> roles,
        List<Weighted> terms,
        List<Weighted> context,
        Set<String> names,
        Set<String> numbers,
        Set<String> markers,
        Set<String> attitudes,
        Set<String> cue,
        List<Constituent> constituents,
        double topicality,
        List<Weighted> topic) {

    /** A word of one in seven articles or fewer. */
    private static final double TELLING = 2;

    public Proposition {
        speakers = Set.copyOf(speakers);
        addressees = Set.copyOf(addressees);
        roles = List.copyOf(roles);
        terms = List.copyOf(terms);
        context = List.copyOf(context);
        names = Set.copyOf(names);
        numbers = Set.copyOf(numbers);
        markers = Set.copyOf(markers);
        attitudes = Set.copyOf(attitudes);
        cue = Set.copyOf(cue);
        constituents = List.copyOf(constituents);
        topic = List.copyOf(topic);
    }

    /** The same as said by others, with another act. */
    public Proposition by(SpeechAct newAct, Set<String> newSpeakers) {
        return changed(place, newAct, newSpeakers, terms, context, markers, constituents);
    }

    /**
     * A place among the statements of an article.
     *
     * @param index from 0, in the order of the text
     * @param paragraph of the article, from 0
     * @param turn index of the first of the statements that its speaker makes in a row
     * @param turns how often the speaker has changed before it
     * @param accusations how many statements before it accuse
     * @param answers indices of the statements that it denies or disputes, as far as the article's order tells
     */
    public record Place(int index, int paragraph, int turn, int turns, int accusations, Set<Integer> answers) {

        public Place {
            answers = Set.copyOf(answers);
        }
    }

    /**
     * A term and how much it tells.
     *
     * @param weight the more the rarer the word is
     * @param distinctness 0 to 1: how much it tells the statement from the others of its article ({@link Distinctness})
     * @param families its stem and those of its parts ({@link WordFamilies})
     */
    public record Weighted(String term, double weight, double distinctness, List<String> families) {

        public Weighted {
            families = List.copyOf(families);
        }

        boolean isName() {
            return term.charAt(0) == '@';
        }

        /** {@link Term} has the marks. */
        boolean isNameOrNumber() {
            return term.charAt(0) == '#' || term.charAt(0) == '@';
        }

        Weighted times(double factor) {
            return new Weighted(term, weight * factor, distinctness, families);
        }

        Weighted distinct(double newDistinctness) {
            return new Weighted(term, weight, newDistinctness, families);
        }
    }

    /** The same with its words where they stand elsewhere: in the original, not in the text. */
    public Proposition with(List<Constituent> placed) {
        return changed(place, act, speakers, terms, context, markers, placed);
    }

    Proposition with(Place newPlace, List<Weighted> newContext, Set<String> newMarkers) {
        return changed(newPlace, act, speakers, terms, newContext, newMarkers, constituents);
    }

    Proposition withTerms(List<Weighted> newTerms) {
        return changed(place, act, speakers, newTerms, context, markers, constituents);
    }

    private Proposition changed(
            Place newPlace,
            SpeechAct newAct,
            Set<String> newSpeakers,
            List<Weighted> newTerms,
            List<Weighted> newContext,
            Set<String> newMarkers,
            List<Constituent> newConstituents) {
        return new Proposition(
                language,
                newPlace,
                newAct,
                form,
                zone,
                newSpeakers,
                addressees,
                roles,
                newTerms,
                newContext,
                names,
                numbers,
                newMarkers,
                attitudes,
                cue,
                newConstituents,
                topicality,
                topic);
    }

    /**
     * What tells what it is about, in its own words or those that it answers: names, numbers, families, meanings and beginnings
     * of words that are not in many articles. Statements of two articles are compared only if they share some of it.
     */
    public Set<String> telling() {
        Set<String> telling = new TreeSet<>();
        Stream.of(terms, context)
                .flatMap(List::stream)
                .filter(term -> term.weight() >= TELLING)
                .forEach(term -> {
                    if (term.families().isEmpty() || term.isNameOrNumber()) {
                        telling.add(term.term());
                    } else {
                        telling.addAll(term.families());
                        telling.add(Similarity.beginning(term.term()));
                    }
                });
        return telling;
    }

    int index() {
        return place.index();
    }

    /** Whether whoever reports it says that it denies something; words in it may also accuse somebody of a lie. */
    boolean isToldAsDenial() {
        return act == SpeechAct.DENIAL || markers.contains("CUE_DENIAL");
    }

    /** Whether words or act say that it denies something. */
    boolean denies() {
        return isToldAsDenial() || markers.contains("DENIAL");
    }

    boolean doubts() {
        return markers.contains("DOUBT") || markers.contains("CUE_DOUBT");
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
}
