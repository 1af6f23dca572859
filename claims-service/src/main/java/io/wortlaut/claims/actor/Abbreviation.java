package io.wortlaut.claims.actor;

import java.util.stream.Collectors;

/** Whether a name is made of another's initials: "BVG" of "Bund vereinter Gärtner", each of whose words counts. */
final class Abbreviation {

    private static final int SHORTEST = 2;

    private Abbreviation() {}

    static boolean isOf(String abbreviation, String name) {
        boolean letters = abbreviation.length() >= SHORTEST
                && abbreviation.chars().allMatch(Character::isLetter)
                && abbreviation.chars().filter(Character::isUpperCase).count() >= SHORTEST;
        String folded = NameKey.of(abbreviation).text();
        return letters
                && (folded.equals(initials(NameKey.of(name)))
                        || folded.equals(initials(NameKey.of(capitalised(name)))));
    }

    /** "für", "und", "der" are mostly left out. */
    private static String capitalised(String name) {
        return name.replaceAll("(?<!\\S)\\p{Ll}\\S*", "").strip();
    }

    private static String initials(NameKey name) {
        return name.tokens().size() < SHORTEST
                ? ""
                : name.tokens().stream().map(token -> token.substring(0, 1)).collect(Collectors.joining());
    }
}
