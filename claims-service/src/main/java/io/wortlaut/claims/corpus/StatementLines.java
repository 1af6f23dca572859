package io.wortlaut.claims.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.wortlaut.claims.corpus.CorpusProblem.Kind;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;

/** Reads the statement lines of an article: {@code NUMBER FORM ACT key=value … [claim=ID STANCE]}. */
final class StatementLines {

    private static final Set<String> ACTOR_KEYS = Set.of("speaker", "to", "for", "via");

    /** What the corpus needs of the Extended Date/Time Format: a day, month, year or time of day, or an interval. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d(:\\d\\d)?)?)?)?[~?%]?(/(\\d{4}(-\\d\\d(-\\d\\d)?)?)?)?");

    private final Story story;
    private final Problems problems;

    StatementLines(Story story, Problems problems) {
        this.story = story;
        this.problems = problems;
    }

    /** The statement of a line with the spans of its marks; null when the line is not well-formed. */
    AnnotatedStatement parse(int lineNumber, String line, MarkedText text) {
        List<String> words = List.of(line.strip().split("\\s+"));
        Integer number = words.getFirst().matches("\\d{1,6}") ? Integer.valueOf(words.getFirst()) : null;
        Form form = words.size() < 4 ? null : Names.of(Form.class, words.get(1));
        SpeechAct act = words.size() < 4 ? null : Names.of(SpeechAct.class, words.get(2));
        if (number == null || form == null || act == null) {
            problems.add(lineNumber, Kind.STATEMENT_LINE, "not \"NUMBER FORM ACT speaker=ID …\": " + line);
            return null;
        }
        List<String> rest = words.subList(3, words.size());
        String claim = null;
        Stance stance = null;
        if (rest.size() >= 2 && rest.get(rest.size() - 2).startsWith("claim=")) {
            claim = rest.get(rest.size() - 2).substring("claim=".length());
            stance = Names.of(Stance.class, rest.getLast());
            if (stance == null) {
                problems.add(lineNumber, Kind.STATEMENT_LINE, "no such stance: " + rest.getLast());
            }
            if (!story.claims().containsKey(claim)) {
                problems.add(lineNumber, Kind.UNKNOWN_ID, "no claim " + claim);
            }
            rest = rest.subList(0, rest.size() - 2);
        }
        Map<String, String> values = values(lineNumber, rest);
        Map<Layer, List<Span>> marks = text.of(number);
        checkMarks(lineNumber, number + " ", form, values, marks, text.plain());
        return new AnnotatedStatement(
                number,
                lineNumber,
                form,
                act,
                marks,
                actors(values.get("speaker")),
                actors(values.get("to")),
                actors(values.get("for")),
                actors(values.get("via")),
                values.get("time"),
                claim,
                stance);
    }

    private Map<String, String> values(int lineNumber, List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String key = word.substring(0, Math.max(0, equals));
            String value = word.substring(equals + 1);
            if (!(ACTOR_KEYS.contains(key) || key.equals("time")) || value.isEmpty()) {
                problems.add(lineNumber, Kind.STATEMENT_LINE, "not understood: " + word);
            } else if (key.equals("time") && !TIME.matcher(value).matches()) {
                problems.add(lineNumber, Kind.STATEMENT_LINE, "no time: " + value);
            } else {
                values.put(key, value);
            }
        }
        if (!values.containsKey("speaker")) {
            problems.add(lineNumber, Kind.STATEMENT_LINE, "no speaker=");
        }
        for (String key : ACTOR_KEYS.stream().sorted().toList()) {
            for (String id : actors(values.get(key))) {
                if (!story.actors().containsKey(id)) {
                    problems.add(lineNumber, Kind.UNKNOWN_ID, "no actor " + id);
                }
            }
        }
        return values;
    }

    /** The ids of a list; "?" is nobody that the text tells. */
    private static List<String> actors(String list) {
        if (list == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(Arrays.asList(list.split(",", -1)));
        ids.removeIf(id -> id.equals("?"));
        return ids;
    }

    private void checkMarks(
            int line, String number, Form form, Map<String, String> values, Map<Layer, List<Span>> marks, String text) {
        if (!marks.containsKey(Layer.CONTENT)) {
            problems.add(line, Kind.STATEMENT_MARKS, number + "has no q mark");
        } else if (form == Form.DIRECT
                && !isQuoted(marks.get(Layer.CONTENT).getFirst().of(text))) {
            problems.add(line, Kind.STATEMENT_MARKS, number + "is DIRECT without quotation marks");
        }
        if (!marks.containsKey(Layer.SPEAKER) && !"?".equals(values.get("speaker"))) {
            problems.add(line, Kind.STATEMENT_MARKS, number + "has a speaker but no s mark");
        }
        if (form == Form.REPORTED && (marks.containsKey(Layer.CUE) || marks.containsKey(Layer.FRAME))) {
            problems.add(line, Kind.STATEMENT_MARKS, number + "is REPORTED, which has no c and f marks");
        }
        if (form == Form.INDIRECT && !marks.containsKey(Layer.FRAME)) {
            problems.add(line, Kind.STATEMENT_MARKS, number + "is INDIRECT, which needs an f mark");
        }
        if (marks.containsKey(Layer.TIME) != values.containsKey("time")) {
            problems.add(line, Kind.STATEMENT_MARKS, number + "has one of t mark and time= without the other");
        }
        needs(line, number, marks, Layer.VIA, values, "via");
        needs(line, number, marks, Layer.ON_BEHALF_OF, values, "for");
        needs(line, number, marks, Layer.ADDRESSEE, values, "to");
    }

    private void needs(
            int line,
            String number,
            Map<Layer, List<Span>> marks,
            Layer layer,
            Map<String, String> values,
            String key) {
        if (marks.containsKey(layer) && !values.containsKey(key)) {
            problems.add(line, Kind.STATEMENT_MARKS, number + "has a " + layer.letter() + " mark without " + key + "=");
        }
    }

    private static boolean isQuoted(String content) {
        return content.startsWith("-")
                || content.startsWith("–")
                || content.chars().anyMatch(c -> "„“”\"»«‚‘’'›‹".indexOf(c) >= 0);
    }
}
