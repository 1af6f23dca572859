package io.wortlaut.claims.claim.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Reads how many of what a statement says there are. Thread-safe. */
final class Quantities {

    /** How far behind a number stands what it counts: adjectives come between. */
    private static final int REACH = 4;

    private static final int LONGEST_QUALIFIER = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int YEAR_DIGITS = 4;

    private final Markers operators;
    private final Map<String, String> qualifiers;

    /** @param qualifiers class of each phrase that makes a number a bound or an estimate */
    Quantities(Markers operators, Map<String, String> qualifiers) {
        this.operators = operators;
        this.qualifiers = qualifiers;
    }

    /** @param from where among the terms it begins, with what qualifies it */
    record Count(int from, Quantity quantity) {}

    /** Those of the terms, by the place of their number. */
    Map<Integer, Count> in(String text, List<Term> terms) {
        Map<Integer, Count> counts = new TreeMap<>();
        Reading reading = new Reading(text, terms);
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).isNumber()) {
                int at = i;
                reading.count(at).ifPresent(count -> counts.put(at, count));
            }
        }
        return counts;
    }

    /** The numbers of one statement. */
    private final class Reading {
        private final String text;
        private final List<Term> terms;

        private Reading(String text, List<Term> terms) {
            this.text = text;
            this.terms = terms;
        }

        private Optional<Count> count(int at) {
            OptionalDouble number = value(terms.get(at).text().substring(1));
            if (number.isEmpty() || isYear(at) || beginsRange(at)) {
                return Optional.empty();
            }
            int exponent = exponent(at + 1);
            int words = qualifier(at);
            String counted = counted(at + (exponent == 0 ? 1 : 2));
            if (counted == null && !is(at - words - 1, "DIFFERENCE")) {
                counted = countedBefore(at);
            }
            if (counted == null) {
                return Optional.empty();
            }
            double value = number.getAsDouble() * Math.pow(10, exponent);
            int range = rangeFrom(at);
            if (range >= 0) {
                double low = value(terms.get(range).text().substring(1)).orElse(value) * Math.pow(10, exponent);
                int from = is(range - 1, "BETWEEN") ? range - 1 : range;
                return low > value ? Optional.empty() : Optional.of(new Count(from, new Quantity(low, value, counted)));
            }
            String bound = words == 0 ? null : qualifiers.get(phrase(at - words, at));
            return Quantity.of(bound, value, counted).map(quantity -> new Count(at - words, quantity));
        }

        private boolean is(int i, String list) {
            return i >= 0 && i < terms.size() && operators.of(word(i)).contains(list);
        }

        private String word(int i) {
            return Constituents.word(text, terms.get(i));
        }

        /** The power of ten that the word stands for: 6 for "Millionen"; 0 for any other. */
        private int exponent(int i) {
            return i >= terms.size()
                    ? 0
                    : operators.of(word(i)).stream()
                            .filter(name -> name.matches("E\\d+"))
                            .mapToInt(name -> Integer.parseInt(name.substring(1)))
                            .findFirst()
                            .orElse(0);
        }

        /** What stands behind a number and is counted by it; null for nothing, and for a day of a month. */
        private String counted(int from) {
            for (int i = from; i < Math.min(terms.size(), from + REACH); i++) {
                Term term = terms.get(i);
                switch (term.kind()) {
                    case NOUN -> {
                        return is(i, "MONTH") ? null : term.text();
                    }
                    case ADJECTIVE, OF_NAME, OTHER -> {}
                    case NAME, NUMBER, VERB, EMPTY -> {
                        return null;
                    }
                }
            }
            return null;
        }

        /** "die Zahl der Toten stieg auf 14": what the last count before the number is of; null for none. */
        private String countedBefore(int at) {
            for (int i = at - 1; i >= 0; i--) {
                Term term = terms.get(i);
                if (term.kind() == Term.Kind.NOUN && is(i, "COUNT")) {
                    return terms.subList(i + 1, at).stream()
                            .filter(behind -> behind.kind() == Term.Kind.NOUN)
                            .map(Term::text)
                            .findFirst()
                            .orElse(null);
                }
            }
            return null;
        }

        private boolean isYear(int at) {
            Term number = terms.get(at);
            String digits = number.text().substring(1);
            boolean counts = at + 1 < terms.size() && terms.get(at + 1).kind() == Term.Kind.NOUN;
            return !counts
                    && digits.length() == YEAR_DIGITS
                    && digits.chars().allMatch(Character::isDigit)
                    && number.span().end() - number.span().start() == YEAR_DIGITS
                    && Integer.parseInt(digits) >= FIRST_YEAR
                    && Integer.parseInt(digits) <= LAST_YEAR;
        }

        /** Whether the number is the first of "10 bis 15", "zwischen 10 und 15". */
        private boolean beginsRange(int at) {
            return at + 2 < terms.size() && terms.get(at + 2).isNumber() && rangeFrom(at + 2) == at;
        }

        /** Where the first number of the range stands that ends with this one; -1 when it ends none. */
        private int rangeFrom(int at) {
            boolean range = at >= 2
                    && terms.get(at - 2).isNumber()
                    && (is(at - 1, "RANGE") || (is(at - 1, "AND") && is(at - 3, "BETWEEN")));
            return range ? at - 2 : -1;
        }

        /** How many words before the number make it a bound or an estimate. */
        private int qualifier(int at) {
            for (int words = Math.min(LONGEST_QUALIFIER, at); words > 0; words--) {
                if (qualifiers.containsKey(phrase(at - words, at))) {
                    return words;
                }
            }
            return 0;
        }

        private String phrase(int from, int to) {
            StringBuilder phrase = new StringBuilder();
            for (int i = from; i < to; i++) {
                phrase.append(i == from ? "" : " ").append(word(i));
            }
            return phrase.toString();
        }
    }

    private static OptionalDouble value(String number) {
        return number.matches("\\d+(,\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(number.replace(',', '.')))
                : OptionalDouble.empty();
    }
}
