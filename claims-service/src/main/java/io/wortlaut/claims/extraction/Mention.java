package io.wortlaut.claims.extraction;

import java.util.Objects;

/**
 * A person, state or organisation named anywhere in the document, whether or not it speaks.
 *
 * @param surface the characters as they stand ("Kim Jon Un", "Pjöngjang", "DVRK")
 * @param span where they stand
 * @param name the fullest or canonical name of the same party in this document
 * @param kind PERSON, STATE or ORGANIZATION
 * @param method {@code name}, {@code surname}, {@code alias}, {@code metonym} or {@code misspelling}
 * @param role the role given with the name ("Verteidigungsminister"), as written; null when none
 */
public record Mention(String surface, Span span, String name, PartyKind kind, String method, String role) {

    public Mention {
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(method, "method");
    }
}
