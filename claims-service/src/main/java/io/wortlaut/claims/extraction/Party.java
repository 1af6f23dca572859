package io.wortlaut.claims.extraction;

import java.util.List;
import java.util.Objects;

/**
 * Somebody as one article names them, resolved within that article.
 *
 * @param name the fullest name the article gives, or the canonical name of a state ("Nordkorea" for "Pjöngjang")
 * @param kind what kind of party
 * @param mention where the statement itself names them (a pronoun, a role noun, a metonym); null when nothing does
 * @param method how the name was found: {@code name}, {@code surname}, {@code pronoun}, {@code role}, {@code metonym},
 *     {@code carried} (from the statement before), {@code unresolved}
 * @param members the parties of a coalition; empty otherwise
 * @param confidence 0 to 100
 */
public record Party(String name, PartyKind kind, Span mention, String method, List<Party> members, int confidence) {

    public Party {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(method, "method");
        members = List.copyOf(members);
    }
}
