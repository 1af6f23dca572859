package io.wortlaut.claims.statement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Pairs that a text must have to be known by its words alone. */
    private static final int LONG = 8;

    private static final String SOMEBODY = "?known";
    private static final String NOBODY = "?unknown";
    private static final Pattern INSERTION = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");

    /**
     * @param exact the statement's words
     * @param speakerKey who says it: "KIND:name" of each, divided by semicolons
     */
    public static Utterance of(String exact, String speakerKey) {
        List<String> words = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (String word : SearchWords.forms(INSERTION.matcher(exact).replaceAll(" "))) {
            if (word.chars().allMatch(Character::isDigit)) {
                numbers.add(word);
                words.add(word);
            } else if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
        TreeSet<Long> pairs = new TreeSet<>();
        for (int i = 1; words.size() >= SHORTEST_UTTERANCE && i < words.size(); i++) {
            pairs.add(hash(words.get(i - 1) + ' ' + words.get(i)));
        }
        return new Utterance(List.copyOf(pairs), numbers, speakers(speakerKey));
    }

    /**
     * What it is kept by: the smallest of its hashes (bottom-k sketch after Broder 1997), each with the numbers and with who
     * speaks, as far as both must be the same. Two statements that have most pairs in common have at least one of these in
     * common.
     */
    public Set<Long> keys() {
        Set<String> speaking = new TreeSet<>(speakers);
        if (isLong()) {
            speaking.add(speakers.isEmpty() ? NOBODY : SOMEBODY);
        }
        return keys(speaking);
    }

    /** The {@link #keys() keys} that whatever may be the same utterance has some of. */
    public Set<Long> sought() {
        Set<String> speaking = new TreeSet<>(speakers);
        if (isLong()) {
            speaking.add(NOBODY);
            if (speakers.isEmpty()) {
                speaking.add(SOMEBODY);
            }
        }
        return keys(speaking);
    }

    /** Whether its words alone tell what utterance it is. */
    boolean isLong() {
        return pairs.size() >= LONG;
    }

    private Set<Long> keys(Set<String> speaking) {
        String said = String.join(" ", new TreeSet<>(numbers));
        Set<Long> keys = new TreeSet<>();
        for (Long pair : pairs.subList(0, Math.min(SKETCH, pairs.size()))) {
            speaking.forEach(speaker -> keys.add(hash(pair + "|" + speaker + "|" + said)));
        }
        return keys;
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
