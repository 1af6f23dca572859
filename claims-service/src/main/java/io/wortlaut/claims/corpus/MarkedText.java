package io.wortlaut.claims.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.wortlaut.claims.corpus.CorpusProblem.Kind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.ZonedSpan;

/** Takes marks and zone prefixes out of a text, line by line. */
final class MarkedText {

    private static final Pattern MARK = Pattern.compile("\\{(\\d{1,6}(?:,\\d{1,6})*)([a-z]) ");

    private static final List<Map.Entry<String, Zone>> PREFIXES = List.of(
            Map.entry("# ", Zone.HEADLINE),
            Map.entry("## ", Zone.SUBHEAD),
            Map.entry("> ", Zone.SUMMARY),
            Map.entry("~ ", Zone.CAPTION),
            Map.entry("! ", Zone.BOILERPLATE));

    private record Open(List<Integer> numbers, Layer layer, int start) {}

    private final StringBuilder plain = new StringBuilder();
    private final List<ZonedSpan> zones = new ArrayList<>();
    private final Map<Integer, Map<Layer, List<Span>>> marks = new TreeMap<>();
    private final Map<Integer, Integer> firstLines = new TreeMap<>();
    private final Problems problems;

    MarkedText(Problems problems) {
        this.problems = problems;
    }

    /** The text as a reader sees it. */
    String plain() {
        return plain.toString();
    }

    List<ZonedSpan> zones() {
        return zones;
    }

    /** Numbers of all marked statements, each with the line of its first mark. */
    Map<Integer, Integer> numbers() {
        return firstLines;
    }

    /** The spans of a statement by layer, ordered by their beginning. */
    Map<Layer, List<Span>> of(int number) {
        Map<Layer, List<Span>> own = marks.getOrDefault(number, new EnumMap<>(Layer.class));
        own.values().forEach(spans -> spans.sort(Comparator.comparingInt(Span::start)));
        return own;
    }

    /** Appends one line of the file. */
    void add(int lineNumber, String line) {
        if (!plain.isEmpty()) {
            plain.append('\n');
        }
        int start = plain.length();
        Zone zone = null;
        int at = 0;
        for (Map.Entry<String, Zone> prefix : PREFIXES) {
            if (line.startsWith(prefix.getKey())) {
                zone = prefix.getValue();
                at = prefix.getKey().length();
            }
        }
        strip(lineNumber, line, at);
        if (zone != null && plain.length() > start) {
            zones.add(new ZonedSpan(zone, new Span(start, plain.length())));
        }
    }

    private void strip(int lineNumber, String line, int from) {
        Deque<Open> open = new ArrayDeque<>();
        Matcher matcher = MARK.matcher(line);
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '{') {
                matcher.region(at, line.length());
                boolean mark = matcher.lookingAt();
                if (mark) {
                    open.push(open(lineNumber, matcher));
                } else {
                    problems.add(lineNumber, Kind.MARK, "not a mark: " + excerpt(line, at));
                }
                at = mark ? matcher.end() : at + 1;
            } else if (c == '}') {
                if (open.isEmpty()) {
                    problems.add(lineNumber, Kind.MARK, "} closes nothing: " + excerpt(line, Math.max(0, at - 30)));
                } else {
                    close(lineNumber, open.pop());
                }
                at++;
            } else {
                plain.append(c);
                at++;
            }
        }
        for (Open left : open) {
            problems.add(lineNumber, Kind.MARK, "not closed in its paragraph: " + left.numbers() + " " + left.layer());
        }
    }

    private Open open(int lineNumber, Matcher matcher) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : matcher.group(1).split(",", -1)) {
            numbers.add(Integer.valueOf(number));
            firstLines.putIfAbsent(numbers.getLast(), lineNumber);
        }
        Layer layer = Layer.of(matcher.group(2).charAt(0)).orElse(null);
        if (layer == null) {
            problems.add(lineNumber, Kind.MARK, "no layer has the letter " + matcher.group(2));
        }
        return new Open(numbers, layer, plain.length());
    }

    private void close(int lineNumber, Open mark) {
        String marked = plain.substring(mark.start());
        if (marked.isBlank() || !marked.equals(marked.strip())) {
            problems.add(
                    lineNumber,
                    Kind.MARK,
                    mark.numbers() + " " + mark.layer() + " is empty or has outer blanks: \"" + marked + "\"");
            return;
        }
        if (mark.layer() == null) {
            return;
        }
        for (int number : mark.numbers()) {
            marks.computeIfAbsent(number, key -> new EnumMap<>(Layer.class))
                    .computeIfAbsent(mark.layer(), key -> new ArrayList<>())
                    .add(new Span(mark.start(), plain.length()));
        }
    }

    private static String excerpt(String line, int at) {
        return line.substring(at, Math.min(line.length(), at + 40));
    }
}
