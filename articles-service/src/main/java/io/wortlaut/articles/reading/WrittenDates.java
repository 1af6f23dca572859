package io.wortlaut.articles.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole dates as people write them, in German and in English. */
final class WrittenDates {

    /** A day and the words that name it. */
    record Written(LocalDate day, String text) {}

    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})\\.?\\s?(?<m>\\d{1,2}\\.|\\p{L}{3,9}\\.?),?\\s?(?<y>\\d{4})(?!\\d)"
                    + "|(?<m2>\\p{Lu}\\p{Ll}{2,8})\\.? (?<d2>\\d{1,2}),? (?<y2>\\d{4})(?!\\d)"
                    + "|(?<!\\d)(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})(?!\\d)");

    private WrittenDates() {}

    static Optional<Written> first(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> day = day(matcher);
            if (day.isPresent()) {
                return Optional.of(new Written(day.get(), matcher.group()));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        String suffix = matcher.group("d") != null ? "" : matcher.group("d2") != null ? "2" : "3";
        String month = matcher.group("m" + suffix).replace(".", "").toLowerCase(Locale.ROOT);
        try {
            Integer number = Character.isDigit(month.charAt(0)) ? Integer.valueOf(month) : MONTHS.get(month);
            return number == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group("y" + suffix)),
                            number,
                            Integer.parseInt(matcher.group("d" + suffix))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "januar jan january jänner", "februar feb february", "märz mär mrz march mar", "april apr", "mai may",
            "juni jun june", "juli jul july", "august aug", "september sep sept", "oktober okt october oct",
            "november nov", "dezember dez december dec"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return months;
    }
}
