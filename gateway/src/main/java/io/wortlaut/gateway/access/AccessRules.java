package io.wortlaut.gateway.access;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requirements of a supergraph's types and fields. Each different requirement has a number. */
public final class AccessRules {
    private final List<Requirement> requirements = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param byCoordinate requirements by {@code Type} or {@code Type.field}; {@link Requirement#NONE} counts as absent */
    public AccessRules(Map<String, Requirement> byCoordinate) {
        byCoordinate.forEach((coordinate, requirement) -> {
            if (!requirement.equals(Requirement.NONE)) {
                if (!requirements.contains(requirement)) {
                    requirements.add(requirement);
                }
                numbers.put(coordinate, requirements.indexOf(requirement));
            }
        });
    }

    /** Whether everybody may see everything. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The numbers of the requirements that the caller does not meet. */
    public BitSet unmetBy(Caller caller) {
        var unmet = new BitSet();
        for (var i = 0; i < requirements.size(); i++) {
            unmet.set(i, !requirements.get(i).isMetBy(caller));
        }
        return unmet;
    }

    /** Notes the requirements of a field and of the type that it returns. */
    public void note(String type, String field, String returned, BitSet into) {
        note(type + "." + field, into);
        note(returned, into);
    }

    /** Notes the requirement of a type. */
    public void note(String type, BitSet into) {
        var number = numbers.get(type);
        if (number != null) {
            into.set(number);
        }
    }

    /** Whether one of the unmet requirements is that of the field or of the type that it returns. */
    public boolean denies(String type, String field, String returned, BitSet unmet) {
        return !unmet.isEmpty() && (denies(type + "." + field, unmet) || denies(returned, unmet));
    }

    /** Whether one of the unmet requirements is that of the type. */
    public boolean denies(String type, BitSet unmet) {
        var number = numbers.get(type);
        return number != null && unmet.get(number);
    }
}
