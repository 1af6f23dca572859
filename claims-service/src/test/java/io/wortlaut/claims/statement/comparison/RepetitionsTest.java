package io.wortlaut.claims.statement.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Groups of what is said again, as they grow and as they are found at once. */
class RepetitionsTest {

    private static final int STATEMENTS = 300;

    /** Few texts, told with a word more or less, with and without who says it, and with other numbers. */
    private static Map<Integer, Utterance> utterances(Random random) {
        Map<Integer, Utterance> utterances = new TreeMap<>();
        for (int i = 0; i < STATEMENTS; i++) {
            int text = random.nextInt(25);
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 6 + text % 9; w++) {
                words.add("wort" + text + "folge" + w);
            }
            for (int change = random.nextInt(4); change > 0; change--) {
                words.set(random.nextInt(words.size()), "anders" + random.nextInt(3) + "wort");
            }
            if (random.nextInt(4) == 0) {
                words.add(String.valueOf(random.nextInt(2)));
            }
            String speaker = random.nextInt(4) == 0 ? "UNRESOLVED:jemand" : "PERSON:wer nachname" + random.nextInt(3);
            utterances.put(i, Utterance.of(String.join(" ", words), speaker));
        }
        return utterances;
    }

    @Test
    void whoeverComesLaterJoinsWhatItWouldHaveBeenGroupedWith() {
        Random random = new Random(11);
        Map<Integer, Utterance> all = utterances(random);
        Map<Integer, Integer> atOnce = Repetitions.groups(all);

        List<Integer> order = new ArrayList<>(all.keySet());
        Collections.shuffle(order, random);
        Map<Integer, Integer> grown = new TreeMap<>();
        Map<Integer, Utterance> there = new TreeMap<>();
        for (int coming : order) {
            Utterance utterance = all.get(coming);
            // As they are looked up: by a key that is sought.
            Map<Integer, Utterance> found = there.entrySet().stream()
                    .filter(entry -> !Collections.disjoint(entry.getValue().keys(), utterance.sought()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Map<Integer, Integer> grouped = new TreeMap<>(grown);
            grouped.keySet().retainAll(found.keySet());
            Map<Integer, Integer> joined = Repetitions.joined(Map.of(coming, utterance), found, grouped);
            grown.replaceAll((key, group) -> joined.getOrDefault(group, group));
            joined.forEach((key, group) -> {
                if (found.containsKey(key) || key == coming) {
                    grown.put(key, group);
                }
            });
            there.put(coming, utterance);
        }

        assertThat(grown).isEqualTo(atOnce);
        assertThat(atOnce.values().stream().distinct().count()).isBetween(10L, 100L);
    }

    @Test
    void keysLeaveOutOnlyWhatIsNoRepetition() {
        Map<Integer, Utterance> all = utterances(new Random(12));
        int repeated = 0;
        for (Utterance one : all.values()) {
            for (Utterance other : all.values()) {
                boolean sought = !Collections.disjoint(one.sought(), other.keys());
                assertThat(!Collections.disjoint(other.sought(), one.keys())).isEqualTo(sought);
                if (Repetitions.isRepeated(one, other) && one.pairs().equals(other.pairs())) {
                    assertThat(sought).isTrue();
                    repeated++;
                }
            }
        }
        assertThat(repeated).isGreaterThan(STATEMENTS);
    }
}
