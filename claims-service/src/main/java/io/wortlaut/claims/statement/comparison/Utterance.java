package io.wortlaut.claims.statement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.wortlaut.claims.statement.search.SearchWord;
import io.wortlaut.claims.statement.search.SearchWords;

/**
 * A statement reduced to what tells whether another one is the same utterance: pairs of neighbouring telling words, numbers,
 * and who speaks.
 *
 * @param pairs hashes of the pairs, ascending
 * @param speakers folded; people by their surname; empty when nobody knows who speaks
 */
public record Utterance(List<Long> pairs, Set<String> numbers, Set<String> speakers) {

    /** How many of its pairs a statement is looked up by. */
    private static final int SKETCH = 8;

    private static final int SHORTEST = 4;
    private static final int SHORTEST_UTTERANCE = 4;
    private static final Pattern INSERTION = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");

    /**
     * @param exact the statement's words
     * @param speakerKey who says it: "KIND:name" of each, divided by semicolons
     */
    public static Utterance of(String exact, String speakerKey) {
        List<String> words = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (SearchWord word : SearchWords.shared().of(INSERTION.matcher(exact).replaceAll(" "))) {
            if (word.form().chars().allMatch(Character::isDigit)) {
                numbers.add(word.form());
                words.add(word.form());
            } else if (word.form().length() >= SHORTEST) {
                words.add(word.form());
            }
        }
        TreeSet<Long> pairs = new TreeSet<>();
        for (int i = 1; words.size() >= SHORTEST_UTTERANCE && i < words.size(); i++) {
            pairs.add(hash(words.get(i - 1) + ' ' + words.get(i)));
        }
        return new Utterance(List.copyOf(pairs), numbers, speakers(speakerKey));
    }

    /**
     * What it is looked up by: the smallest of its hashes (bottom-k sketch after Broder 1997). Two statements that have most
     * pairs in common have at least one of these in common.
     */
    public List<Long> keys() {
        return pairs.subList(0, Math.min(SKETCH, pairs.size()));
    }

    private static Set<String> speakers(String speakerKey) {
        return Arrays.stream(speakerKey.split(";"))
                .filter(party -> !party.isEmpty() && !party.startsWith("UNRESOLVED:"))
                .map(party -> {
                    String name = party.substring(party.indexOf(':') + 1);
                    return party.startsWith("PERSON:") ? name.substring(name.lastIndexOf(' ') + 1) : name;
                })
                .collect(Collectors.toSet());
    }

    /** FNV-1a, finished by the mixer of MurmurHash3, so that the smallest hashes are a fair sample. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
