package io.wortlaut.claims.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language case: a text, a line of dashes, and the statements expected in it, one a line:
 *
 * <pre>
 * FORM QUOTETYPE ACT | speakers | for whom | through what | content
 * </pre>
 *
 * An act of {@code *} says that the case is not about acts; then none of its lines names one. Coordinated parties are divided by {@code ;}, pieces of the content by {@code …}. A coalition's members stand in
 * brackets. A further line {@code + addressee: …}, {@code + insertion: …}, {@code + time: …} or {@code + quotes: …} (a statement nested in
 * it) belongs to the statement before it. A paragraph may begin with its zone in square brackets, the text with the day it was published;
 * times are listed only for such a text, and where a line asks for one. Mentions are listed only where a line {@code @} asks for them.
 * Cases of a language other than the first lie in a folder that has its tag for a name.
 */
record Scenario(String name, Document document, List<String> expected, boolean withMentions, boolean withActs) {

    private static final String DIVIDER = "\n----\n";
    private static final Pattern DATE = Pattern.compile("\\A\\[(\\d{4}-\\d{2}-\\d{2})]\\s+");
    private static final Pattern ZONE = Pattern.compile("(?m)^\\[([A-Z]+)] ");

    static Scenario read(Path root, Path file) {
        try {
            String[] parts = Files.readString(file).split(DIVIDER, 2);
            List<String> expected = parts.length < 2
                    ? List.of()
                    : parts[1].lines().filter(line -> !line.isBlank()).toList();
            return new Scenario(
                    root.relativize(file).toString().replace(".txt", ""),
                    document(parts[0].strip(), language(root, file)),
                    expected,
                    expected.stream().anyMatch(line -> line.startsWith("@")),
                    expected.stream().noneMatch(line -> line.contains(" * | ")));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static String language(Path root, Path file) {
        String folder = root.relativize(file).getName(0).toString();
        List<String> languages = LanguageFolder.languages();
        return languages.contains(folder) ? folder : languages.getFirst();
    }

    private static Document document(String dated, String language) {
        Matcher date = DATE.matcher(dated);
        LocalDate publishedOn = date.find() ? LocalDate.parse(date.group(1)) : null;
        String marked = publishedOn == null ? dated : dated.substring(date.end());
        StringBuilder text = new StringBuilder();
        List<ZonedSpan> zones = new ArrayList<>();
        for (String paragraph : marked.split("\n\n")) {
            Matcher zone = ZONE.matcher(paragraph);
            String words = zone.replaceAll("");
            if (zone.reset().find()) {
                zones.add(new ZonedSpan(
                        Zone.valueOf(zone.group(1)), new Span(text.length(), text.length() + words.length())));
            }
            text.append(words).append("\n\n");
        }
        return new Document(text.toString(), zones, language, publishedOn);
    }

    /** What was found, in the form of the expected lines. */
    List<String> found(Extractor extractor) {
        Extraction extraction = extractor.extract(document);
        List<String> lines = new ArrayList<>();
        for (ExtractedStatement statement : extraction.statements()) {
            if (statement.enclosing() != null) {
                continue;
            }
            lines.add(String.join(
                    " | ",
                    statement.form() + " " + statement.quoteType() + " " + (withActs ? statement.act() : "*"),
                    names(statement.speakers()),
                    names(statement.onBehalfOf()),
                    names(statement.via()),
                    text(statement.content())));
            if (!statement.addressees().isEmpty()) {
                lines.add("+ addressee: " + names(statement.addressees()));
            }
            if (!statement.insertions().isEmpty()) {
                lines.add("+ insertion: " + text(statement.insertions()));
            }
            if (statement.time() != null && withTimes()) {
                lines.add("+ time: " + text(List.of(statement.time().span())) + " = "
                        + statement.time().edtf());
            }
            extraction.statements().stream()
                    .filter(nested -> statement.equals(nested.enclosing()))
                    .forEach(nested -> lines.add("+ quotes: " + text(nested.content())));
        }
        if (withMentions) {
            extraction
                    .mentions()
                    .forEach(mention -> lines.add("@ " + mention.surface() + " = " + mention.name() + ", "
                            + mention.kind().name().toLowerCase(Locale.ROOT) + ", " + mention.method()));
        }
        return lines;
    }

    private boolean withTimes() {
        return document.publishedOn() != null || expected.stream().anyMatch(line -> line.startsWith("+ time"));
    }

    private String text(List<Span> spans) {
        return spans.stream()
                .map(span -> span.of(document.text()).replace("\n\n", " ¶ "))
                .collect(Collectors.joining(" … "));
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty()
                ? "-"
                : parties.stream()
                        .map(party -> party.members().isEmpty()
                                ? party.name()
                                : party.name() + " [" + names(party.members()) + "]")
                        .collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return name;
    }
}
