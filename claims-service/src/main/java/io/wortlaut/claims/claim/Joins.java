package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.wortlaut.claims.claim.linking.Partition.Group;
import io.wortlaut.claims.claim.linking.Partition.Join;

/** How claims came together, as text to store: joins divided by semicolons, each an average and two places of keys. */
final class Joins {

    private static final String JOIN = ";";
    private static final String PART = " ";

    private Joins() {}

    /** Empty for a single statement, and for null: a claim that nothing but choices hold together. */
    static String write(Group group) {
        if (group == null) {
            return "";
        }
        Map<String, Integer> places = new HashMap<>();
        group.keys().forEach(key -> places.put(key, places.size()));
        return group.joins().stream()
                .map(join -> join.average() + PART + places.get(join.one()) + PART + places.get(join.other()))
                .collect(Collectors.joining(JOIN));
    }

    /**
     * @param text null where it was not written yet
     * @param keys of the statements that nobody chose a claim for, in order
     * @return empty where the text does not tell it of these statements
     */
    static Optional<Group> read(String text, List<String> keys) {
        if (text == null) {
            return Optional.empty();
        }
        List<Join> joins = new ArrayList<>();
        for (String join : text.isEmpty() ? new String[0] : text.split(JOIN, -1)) {
            String[] parts = join.split(PART, -1);
            int one = Integer.parseInt(parts[1]);
            int other = Integer.parseInt(parts[2]);
            if (Math.max(one, other) >= keys.size()) {
                return Optional.empty();
            }
            joins.add(new Join(Double.parseDouble(parts[0]), keys.get(one), keys.get(other)));
        }
        return joins.size() == keys.size() - 1 ? Optional.of(new Group(keys, joins)) : Optional.empty();
    }
}
