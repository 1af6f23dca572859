package io.wortlaut.claims.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves out what stands below a picture or in a link only because the body says it: pages repeat their lead there. One
 * utterance is stated once, where the article itself tells it.
 */
final class Repetitions {

    /** Contents that share more of their words are the same, but for an adjective or two. */
    private static final double SAME = 0.8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<Zone> ASIDE = EnumSet.of(Zone.CAPTION, Zone.TEASER);

    private Repetitions() {}

    /** The statements without those that repeat one of the body by the same speakers; nested ones go with theirs. */
    static List<ExtractedStatement> without(List<ExtractedStatement> statements, String text) {
        if (statements.stream().noneMatch(statement -> ASIDE.contains(statement.zone()))) {
            return statements;
        }
        Map<List<String>, List<Set<String>>> body = new HashMap<>();
        for (ExtractedStatement statement : statements) {
            if (statement.zone() == Zone.BODY && statement.enclosing() == null) {
                body.computeIfAbsent(speakers(statement), names -> new ArrayList<>())
                        .add(words(statement, text));
            }
        }
        List<ExtractedStatement> kept = new ArrayList<>();
        for (ExtractedStatement statement : statements) {
            ExtractedStatement whole = statement.enclosing() == null ? statement : statement.enclosing();
            if (!ASIDE.contains(statement.zone())
                    || body.getOrDefault(speakers(whole), List.of()).stream()
                            .noneMatch(words -> similarity(words, words(whole, text)) >= SAME)) {
                kept.add(statement);
            }
        }
        return kept;
    }

    private static List<String> speakers(ExtractedStatement statement) {
        return statement.speakers().stream().map(Party::name).toList();
    }

    private static Set<String> words(ExtractedStatement statement, String text) {
        Set<String> words = new HashSet<>();
        for (Span span : statement.content()) {
            WORD.matcher(span.of(text))
                    .results()
                    .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    /** Harmonic mean of the shares of words that both have, 0 to 1. */
    private static double similarity(Set<String> some, Set<String> others) {
        long common = some.stream().filter(others::contains).count();
        return some.isEmpty() || others.isEmpty() ? 0 : 2.0 * common / (some.size() + others.size());
    }
}
