package io.wortlaut.claims.extraction.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.segment.Token;

/** Finds words that say when, and the days they mean. Thread-safe. */
final class TimeExpressions {

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?");
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;
    private static final int DAYS = 31;

    private final TimeLexicon lexicon;

    TimeExpressions(LanguageFolder language) {
        lexicon = new TimeLexicon(language);
    }

    /**
     * The first expression that begins between two words; empty without one. What a preposition or an adjective makes a
     * time of something else ("bis Mittwoch", "die am Montag beschlossene") is left out.
     *
     * @param limit one past the last word that may belong to it
     * @param anchor the day the article was published; null when unknown
     * @param counts which words an expression may begin with
     */
    Optional<TimeExpression> first(
            TaggedText text, int from, int to, int limit, LocalDate anchor, IntPredicate counts) {
        int i = from;
        while (i < to) {
            Match match = counts.test(i) ? longest(text, i, limit) : null;
            if (match == null) {
                i++;
                continue;
            }
            Optional<TimeExpression> found = isBarred(text, i) ? Optional.empty() : expression(text, i, match, anchor);
            if (found.isPresent()) {
                return found;
            }
            i = match.end;
        }
        return Optional.empty();
    }

    private Match longest(TaggedText text, int from, int limit) {
        Match longest = null;
        if (lexicon.mayBegin(text.word(from).lower())) {
            for (TimePattern candidate : lexicon.patterns()) {
                Match match = new Match(from, candidate.meaning());
                if (match(text, candidate, 0, limit, match) && (longest == null || match.end > longest.end)) {
                    longest = match;
                }
            }
        }
        return longest;
    }

    /** "bis Mittwoch", "kommenden Montag", "der Mittwoch": a time, but not that of what is told. */
    private boolean isBarred(TaggedText text, int from) {
        if (from == 0) {
            return false;
        }
        Word before = text.word(from - 1);
        return before.is(Feature.ARTICLE)
                || lexicon.number(before.lower(), TimeWord.NOT).isPresent();
    }

    private static Optional<TimeExpression> expression(TaggedText text, int from, Match match, LocalDate anchor) {
        boolean dated = match.numbers.containsKey(TimeWord.YEAR);
        if (anchor == null && !dated) {
            return Optional.of(new TimeExpression(text.span(from, match.end), null, null, TimeBasis.UNANCHORED));
        }
        return TimeValue.of(match.meaning, match.numbers, anchor)
                .map(value -> match.time == null ? value : value.at(match.time))
                .map(value -> new TimeExpression(
                        text.span(from, match.end),
                        value.edtf(),
                        value.last(),
                        dated ? TimeBasis.DATE : TimeBasis.ANCHORED));
    }

    /** What the words matched so far say. */
    private static final class Match {
        private final TimePattern.Meaning meaning;
        private int end;
        private LocalTime time;
        private final Map<TimeWord, Integer> numbers = new EnumMap<>(TimeWord.class);

        Match(int from, TimePattern.Meaning meaning) {
            this.end = from;
            this.meaning = meaning;
        }
    }

    /** Whether the items from this one on match, an optional one wherever it can. */
    private boolean match(TaggedText text, TimePattern pattern, int item, int limit, Match match) {
        if (item == pattern.items().size()) {
            return true;
        }
        TimePattern.Item expected = pattern.items().get(item);
        int start = match.end;
        if (start < limit && read(text, start, limit, expected, match)) {
            if (match(text, pattern, item + 1, limit, match)) {
                return true;
            }
            match.end = start;
            match.numbers.remove(expected.word());
        }
        return expected.optional() && match(text, pattern, item + 1, limit, match);
    }

    /** Reads one item and moves behind it. */
    private boolean read(TaggedText text, int i, int limit, TimePattern.Item expected, Match match) {
        Word word = text.word(i);
        if (expected.literal() != null) {
            boolean there = word.lower().equals(expected.literal());
            match.end = there ? i + 1 : i;
            return there;
        }
        int length = 1;
        OptionalInt number;
        switch (expected.word()) {
            case ORDINAL -> {
                // "3rd" is listed, "3." is not.
                OptionalInt listed = lexicon.number(word.lower(), TimeWord.ORDINAL);
                boolean dot = i + 1 < limit && text.isMark(i + 1, ".");
                if (listed.isEmpty() && !dot) {
                    return false;
                }
                number = listed.isPresent() ? listed : digits(word, 1, DAYS);
                length = listed.isPresent() ? 1 : 2;
            }
            case YEAR -> {
                number = digits(word, FIRST_YEAR, LAST_YEAR);
                boolean counts = i + 1 < limit && text.word(i + 1).tag().equals("NOUN");
                if (counts) {
                    return false;
                }
            }
            case NUMBER -> {
                OptionalInt digits = digits(word, 1, FIRST_YEAR);
                number = digits.isPresent() ? digits : lexicon.number(word.lower(), TimeWord.NUMBER);
            }
            case NUMERIC -> {
                return numeric(text, i, limit, match);
            }
            case TIME -> {
                return time(word, match);
            }
            case MONTH -> {
                // "may" and "march" are verbs, too.
                boolean name = word.token().isCapitalised();
                number = name ? lexicon.number(word.lower(), TimeWord.MONTH) : OptionalInt.empty();
            }
            default -> number = lexicon.number(word.lower(), expected.word());
        }
        if (number.isEmpty()) {
            return false;
        }
        match.numbers.put(expected.word(), number.getAsInt());
        match.end = i + length;
        return true;
    }

    private static OptionalInt digits(Word word, int from, int to) {
        if (word.token().kind() != Token.Kind.NUMBER || !word.text().matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(word.text());
        return number < from || number > to ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** "3.4.2024", or "3.4." with its last full stop a word of its own. */
    private static boolean numeric(TaggedText text, int i, int limit, Match match) {
        Matcher date = NUMERIC.matcher(text.word(i).text());
        boolean matches = date.matches();
        boolean dot = matches && date.group(3) == null && i + 1 < limit && text.isMark(i + 1, ".");
        if (!matches || (date.group(3) == null && !dot)) {
            return false;
        }
        match.numbers.put(TimeWord.ORDINAL, Integer.parseInt(date.group(1)));
        match.numbers.put(TimeWord.MONTH, Integer.parseInt(date.group(2)));
        if (date.group(3) != null) {
            match.numbers.put(TimeWord.YEAR, Integer.parseInt(date.group(3)));
        }
        match.end = i + (dot ? 2 : 1);
        return true;
    }

    private static boolean time(Word word, Match match) {
        Matcher time = HOUR.matcher(word.text());
        if (!time.matches()) {
            return false;
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (hour > 23 || minute > 59) {
            return false;
        }
        match.time = LocalTime.of(hour, minute);
        match.end++;
        return true;
    }
}
