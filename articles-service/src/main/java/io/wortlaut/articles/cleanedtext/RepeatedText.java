package io.wortlaut.articles.cleanedtext;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A paragraph that describes a picture and then says once more, nearly word for word, what a paragraph before it said:
 * agencies write such captions, and scrapers leave them between the paragraphs.
 */
final class RepeatedText implements ZoneRule {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?]\"?)\\s+(?=[\\p{Lu}„“\"»])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LEAST_WORDS = 8;
    private static final int SHINGLE = 3;
    private static final double SAME = 0.6;

    @Override
    public void apply(Draft draft) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.isParagraph(i)) {
                continue;
            }
            List<String> sentences = List.of(SENTENCE.split(draft.line(i).text()));
            boolean repeats = sentences.size() >= 2 && isRepeated(sentences.getLast(), seen);
            if (repeats) {
                draft.set(i, Zone.CAPTION);
            } else {
                seen.addAll(shingles(draft.line(i).text()));
            }
        }
    }

    private static boolean isRepeated(String sentence, Set<String> seen) {
        List<String> shingles = shingles(sentence);
        return shingles.size() > LEAST_WORDS - SHINGLE
                && shingles.stream().filter(seen::contains).count() >= SAME * shingles.size();
    }

    private static List<String> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(match -> match.group()).toList();
        return IntStream.rangeClosed(0, words.size() - SHINGLE)
                .mapToObj(i -> String.join(" ", words.subList(i, i + SHINGLE)))
                .toList();
    }
}
