package io.wortlaut.claims.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/**
 * Works out the days of a time expression. What lies behind the article's day is not meant: "am Mittwoch" is the last
 * Wednesday, "am 3. März" the last third of March.
 *
 * @param edtf Extended Date/Time Format
 * @param first the first day
 * @param last the last day
 */
record TimeValue(String edtf, LocalDate first, LocalDate last) {

    private static final int SEASON_MONTHS = 3;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    static TimeValue day(LocalDate day) {
        return new TimeValue(day.toString(), day, day);
    }

    static TimeValue month(YearMonth month) {
        return new TimeValue(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    static TimeValue year(int year) {
        return new TimeValue(
                String.format(java.util.Locale.ROOT, "%04d", year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    static TimeValue days(LocalDate first, LocalDate last) {
        return new TimeValue(first + "/" + last, first, last);
    }

    /** The same day at this hour; a longer stretch as it is. */
    TimeValue at(LocalTime time) {
        return first.equals(last)
                ? new TimeValue(
                        first + "T" + time.format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME), first, last)
                : this;
    }

    /**
     * The value; empty for a date that does not exist, or without an anchor where one is needed.
     *
     * @param numbers the numbers of the expression's words
     * @param anchor the day that it is counted from; null when unknown
     */
    static Optional<TimeValue> of(TimePattern.Meaning meaning, Map<TimeWord, Integer> numbers, LocalDate anchor) {
        try {
            boolean dated = numbers.containsKey(TimeWord.YEAR) || meaning == TimePattern.Meaning.NUMERIC;
            return anchor == null && !dated ? Optional.empty() : Optional.of(value(meaning, numbers, anchor));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TimeValue value(TimePattern.Meaning meaning, Map<TimeWord, Integer> numbers, LocalDate anchor) {
        return switch (meaning) {
            case DAY ->
                day(anchor.plusDays(numbers.getOrDefault(TimeWord.DAY, numbers.getOrDefault(TimeWord.DAY_OF, 0))));
            case HOUR -> day(anchor);
            case WEEKDAY -> day(anchor.with(TemporalAdjusters.previousOrSame(weekday(numbers))));
            case LAST_WEEKDAY -> day(anchor.with(TemporalAdjusters.previous(weekday(numbers))));
            case WEEKEND -> {
                LocalDate before = numbers.containsKey(TimeWord.LAST) ? anchor.minusDays(2) : anchor;
                LocalDate saturday = before.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
                yield days(saturday, saturday.plusDays(1));
            }
            case DATE, NUMERIC -> day(date(numbers, anchor));
            case MONTH -> month(month(numbers, anchor));
            case YEAR -> year(numbers.get(TimeWord.YEAR));
            case SEASON -> season(numbers, anchor);
            case LAST_SEASON -> {
                TimeValue season = season(numbers, anchor);
                yield season.last().isBefore(anchor)
                        ? season
                        : season(numbers, season.first().minusDays(1));
            }
            case AGO -> ago(numbers, anchor);
            case LAST -> period(numbers, anchor, 1);
            case THIS -> period(numbers, anchor, 0);
        };
    }

    private static DayOfWeek weekday(Map<TimeWord, Integer> numbers) {
        return DayOfWeek.of(numbers.get(TimeWord.WEEKDAY));
    }

    private static LocalDate date(Map<TimeWord, Integer> numbers, LocalDate anchor) {
        int day = numbers.get(TimeWord.ORDINAL);
        int month = numbers.get(TimeWord.MONTH);
        if (numbers.containsKey(TimeWord.YEAR)) {
            return LocalDate.of(numbers.get(TimeWord.YEAR), month, day);
        }
        LocalDate thisYear = LocalDate.of(anchor.getYear(), month, day);
        return thisYear.isAfter(anchor) ? thisYear.minusYears(1) : thisYear;
    }

    private static YearMonth month(Map<TimeWord, Integer> numbers, LocalDate anchor) {
        int month = numbers.get(TimeWord.MONTH);
        if (numbers.containsKey(TimeWord.YEAR)) {
            return YearMonth.of(numbers.get(TimeWord.YEAR), month);
        }
        YearMonth thisYear = YearMonth.of(anchor.getYear(), month);
        boolean past = numbers.containsKey(TimeWord.LAST)
                ? thisYear.isBefore(YearMonth.from(anchor))
                : !thisYear.isAfter(YearMonth.from(anchor));
        return past ? thisYear : thisYear.minusYears(1);
    }

    private static TimeValue season(Map<TimeWord, Integer> numbers, LocalDate anchor) {
        int first = numbers.get(TimeWord.SEASON);
        YearMonth start;
        if (numbers.containsKey(TimeWord.YEAR)) {
            start = YearMonth.of(numbers.get(TimeWord.YEAR), first);
        } else {
            start = YearMonth.of(anchor.getYear(), first);
            start = start.isAfter(YearMonth.from(anchor)) ? start.minusYears(1) : start;
        }
        YearMonth end = start.plusMonths(SEASON_MONTHS - 1L);
        return new TimeValue(start + "/" + end, start.atDay(1), end.atEndOfMonth());
    }

    private static TimeValue ago(Map<TimeWord, Integer> numbers, LocalDate anchor) {
        int number = numbers.getOrDefault(TimeWord.NUMBER, 0);
        int period = numbers.getOrDefault(TimeWord.PERIOD, 0);
        if (period == 0 && numbers.containsKey(TimeWord.PERIOD)) {
            return day(anchor);
        }
        if (number == 0) {
            return new TimeValue("../" + anchor, anchor, anchor);
        }
        return switch (period) {
            case WEEK -> {
                LocalDate about = anchor.minusWeeks(number);
                yield new TimeValue(about + "~", about, about);
            }
            case MONTH -> month(YearMonth.from(anchor).minusMonths(number));
            case YEAR -> year(anchor.getYear() - number);
            default -> day(anchor.minusDays(number));
        };
    }

    /** @param back 1 for the period before that of the anchor, 0 for that itself */
    private static TimeValue period(Map<TimeWord, Integer> numbers, LocalDate anchor, int back) {
        int period = numbers.getOrDefault(TimeWord.PERIOD, numbers.getOrDefault(TimeWord.PREVIOUS, 0));
        return switch (period) {
            case WEEK -> {
                LocalDate monday = anchor.minusWeeks(back).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield days(monday, monday.plusDays(WEEK - 1L));
            }
            case MONTH -> month(YearMonth.from(anchor).minusMonths(back));
            case YEAR -> year(anchor.getYear() - back);
            default -> day(anchor.minusDays(back));
        };
    }
}
