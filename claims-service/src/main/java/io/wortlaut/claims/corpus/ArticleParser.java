package io.wortlaut.claims.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.wortlaut.claims.corpus.CorpusProblem.Kind;

/** Reads an article's file: header, marked text, statement lines. */
final class ArticleParser {

    private static final String DIVIDER = "----";

    private final Story story;
    private final Problems problems;

    ArticleParser(Story story, Problems problems) {
        this.story = story;
        this.problems = problems;
    }

    /** The article; what it says is only of use when there were no problems. */
    AnnotatedArticle parse(String path, List<String> lines) {
        int empty = lines.indexOf("");
        int divider = lines.lastIndexOf(DIVIDER);
        if (empty < 0 || divider < empty) {
            problems.add(0, Kind.HEADER, "not a header, an empty line, the text, a line ----, statement lines");
            return null;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('\t') >= 0 || lines.get(i).indexOf('\r') >= 0) {
                problems.add(i + 1, Kind.UNREADABLE, "a tab or a carriage return");
            }
        }
        Map<String, String> header = header(lines.subList(0, empty));
        MarkedText text = new MarkedText(problems);
        for (int i = empty + 1; i < divider; i++) {
            text.add(i + 1, lines.get(i));
        }
        List<AnnotatedStatement> statements = statements(lines, divider + 1, text);
        return new AnnotatedArticle(
                path,
                date(header.get("date")),
                header.get("outlet"),
                kind(header.get("kind")),
                header.get("hand"),
                text.plain(),
                text.zones(),
                statements);
    }

    private Map<String, String> header(List<String> lines) {
        Map<String, String> header = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                header.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        for (String key : List.of("date", "outlet", "kind", "hand")) {
            if (!header.containsKey(key)) {
                problems.add(1, Kind.HEADER, "the header lacks " + key);
            }
        }
        return header;
    }

    private LocalDate date(String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException notADate) {
            problems.add(1, Kind.HEADER, "no date: " + value);
            return null;
        }
    }

    private ArticleKind kind(String value) {
        ArticleKind kind = value == null ? null : Names.of(ArticleKind.class, value.toUpperCase(Locale.ROOT));
        if (value != null && kind == null) {
            problems.add(1, Kind.HEADER, "no such kind: " + value);
        }
        return kind;
    }

    private List<AnnotatedStatement> statements(List<String> lines, int from, MarkedText text) {
        StatementLines parser = new StatementLines(story, problems);
        Map<Integer, AnnotatedStatement> statements = new LinkedHashMap<>();
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            AnnotatedStatement statement = parser.parse(i + 1, lines.get(i), text);
            if (statement != null && statements.putIfAbsent(statement.number(), statement) != null) {
                problems.add(i + 1, Kind.DEFINED_TWICE, "a second line for statement " + statement.number());
            }
        }
        text.numbers().forEach((number, line) -> {
            if (!statements.containsKey(number)) {
                problems.add(line, Kind.STATEMENT_MARKS, number + " is marked but has no statement line");
            }
        });
        return new ArrayList<>(statements.values());
    }
}
