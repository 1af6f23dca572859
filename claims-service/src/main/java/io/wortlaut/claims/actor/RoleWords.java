package io.wortlaut.claims.actor;

import java.util.Set;
import java.util.stream.Collectors;

/** The telling words of role titles: "russischer" and "Verteidigungsminister", not "der". */
final class RoleWords {

    private static final int LONGEST_EMPTY = 3;

    private RoleWords() {}

    static Set<String> of(String title) {
        return NameKey.of(title).tokens().stream()
                .filter(word -> word.length() > LONGEST_EMPTY)
                .collect(Collectors.toUnmodifiableSet());
    }
}
