package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.Span;

/** Reads the constituents of statements. Thread-safe. */
final class Constituents {

    /** What of {@link Markers} turns what is said into something else. */
    private static final Set<String> TURNING = Set.of("NEGATION", "DENIAL", "DOUBT", "HEARSAY");

    private static final String AND = "AND";

    /** Lists of operators that only numbers are read with. */
    private static final Set<String> OF_NUMBERS =
            Set.of("DIFFERENCE", "MONTH", "RANGE", AND, "BETWEEN", "E3", "E6", "E9", "E12");

    private final Markers markers;
    private final Markers operators;
    private final Markers prepositions;
    private final Quantities quantities;

    Constituents(LinkingData data, Markers markers) {
        this.markers = markers;
        operators = new Markers(data, "operators.txt");
        prepositions = new Markers(data, "prepositions.txt");
        quantities = new Quantities(operators, data.qualifiers());
    }

    /**
     * Those of a statement, in the order of the text, its cue last.
     *
     * @param text that spans count in
     * @param content its terms, with those that carry no meaning of their own
     */
    List<Constituent> of(String text, List<Term> content, List<Span> cue) {
        List<Constituent> found = new ArrayList<>();
        Map<Integer, Quantities.Count> counts = quantities.in(text, content);
        Set<Integer> qualifying = new HashSet<>();
        counts.forEach((at, count) -> {
            for (int i = count.from(); i < at; i++) {
                qualifying.add(i);
            }
        });
        Governing governing = new Governing();
        for (int i = 0; i < content.size(); i++) {
            Term term = content.get(i);
            String word = word(text, term);
            String governor = governing.next(
                    term,
                    qualifying.contains(i) ? Set.of() : prepositions.of(word),
                    operators.of(word).contains(AND));
            if (qualifying.contains(i)) {
                continue;
            }
            operators(word)
                    .forEach(operator ->
                            found.add(new Constituent(Constituent.Kind.OPERATOR, operator, "", null, term.span())));
            if (!term.isEmpty()) {
                Quantities.Count count = counts.get(i);
                found.add(new Constituent(
                        kind(term.kind()),
                        term.text(),
                        governor,
                        count == null ? null : count.quantity(),
                        count == null
                                ? term.span()
                                : new Span(
                                        content.get(count.from()).span().start(),
                                        term.span().end())));
            }
        }
        cue.forEach(span -> found.add(new Constituent(Constituent.Kind.CUE, span.of(text), "", null, span)));
        return found;
    }

    private Stream<String> operators(String word) {
        return Stream.concat(
                markers.of(word).stream().filter(TURNING::contains),
                word.equals("?")
                        ? Stream.of("QUESTION")
                        : operators.of(word).stream().filter(name -> !OF_NUMBERS.contains(name)));
    }

    static String word(String text, Term term) {
        return term.span().of(text).toLowerCase(Locale.ROOT);
    }

    private static Constituent.Kind kind(Term.Kind kind) {
        return switch (kind) {
            case NAME, OF_NAME -> Constituent.Kind.NAME;
            case NUMBER -> Constituent.Kind.NUMBER;
            case NOUN -> Constituent.Kind.NOUN;
            case VERB -> Constituent.Kind.VERB;
            case ADJECTIVE -> Constituent.Kind.ADJECTIVE;
            case OTHER, EMPTY -> Constituent.Kind.OTHER;
        };
    }

    /** Follows prepositions to their nouns and names: "nach der umkämpften Region Kursk und Belgorod". */
    private static final class Governing {
        private String open = "";
        private String last = "";
        private boolean behindNominal;

        private String next(Term term, Set<String> preposition, boolean joining) {
            return switch (term.kind()) {
                case OF_NAME -> Constituent.OF;
                case NAME, NOUN -> {
                    String governor =
                            !open.isEmpty() ? open : behindNominal && term.kind() == Term.Kind.NAME ? last : "";
                    last = governor;
                    open = "";
                    behindNominal = true;
                    yield governor;
                }
                case NUMBER, ADJECTIVE -> "";
                case VERB, OTHER -> {
                    open = "";
                    behindNominal = false;
                    yield "";
                }
                case EMPTY -> {
                    if (!preposition.isEmpty()) {
                        open = preposition.iterator().next();
                        behindNominal = false;
                    } else {
                        // An article keeps the preposition before it open, a mark ends its phrase.
                        open = Character.isLetter(term.text().codePointAt(0)) ? open : "";
                        behindNominal = behindNominal && joining;
                    }
                    yield "";
                }
            };
        }
    }
}
