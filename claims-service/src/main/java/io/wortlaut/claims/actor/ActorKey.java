package io.wortlaut.claims.actor;

import java.util.Locale;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;

/**
 * What makes two mentions the same actor.
 *
 * <p>States, organisations with a name ("die Polizei Talheim") and people named in full are the same in every article, and so
 * are those with a surname, an office and somebody whom they speak for. A surname alone, a role without a name, a coalition
 * and what is called by a mere noun ("die Regierung") are known within one article only, and are somebody else in the next.
 *
 * @param text unique over all actors
 * @param articleId null when the key holds in every article
 */
public record ActorKey(String text, ActorKind kind, NameKey name, String articleId) {

    /**
     * The key of a party; empty for media and for the unresolved, who are no actors.
     *
     * @param spokenFor the office of somebody with a surname alone, and for whom they speak; empty when that is not told
     * @param wellKnown whether the article gives it a name: the extractor knows the organisation, or its phrase has one
     */
    static Optional<ActorKey> of(
            PartyKind kind, String name, Optional<String> spokenFor, boolean wellKnown, String articleId) {
        NameKey key = NameKey.of(name);
        if (key.text().isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case STATE -> Optional.of(everywhere(ActorKind.STATE, key));
            case ORGANIZATION ->
                Optional.of(
                        wellKnown
                                ? everywhere(ActorKind.ORGANIZATION, key)
                                : within(articleId, ActorKind.ORGANIZATION, key));
            case PERSON ->
                Optional.of(
                        key.isFullName()
                                ? everywhere(ActorKind.PERSON, key)
                                : spokenFor
                                        .map(office -> inOffice(key, office))
                                        .orElseGet(() -> within(articleId, ActorKind.PERSON, key)));
            case COALITION -> Optional.of(within(articleId, ActorKind.COALITION, key));
            case UNNAMED_OFFICIAL -> Optional.of(within(articleId, ActorKind.UNNAMED_OFFICIAL, key));
            case MEDIUM, UNRESOLVED -> Optional.empty();
        };
    }

    private static ActorKey everywhere(ActorKind kind, NameKey name) {
        return new ActorKey(prefix(kind) + name.text(), kind, name, null);
    }

    private static ActorKey within(String articleId, ActorKind kind, NameKey name) {
        return new ActorKey(prefix(kind) + name.text() + '@' + articleId, kind, name, articleId);
    }

    private static ActorKey inOffice(NameKey name, String office) {
        return new ActorKey(prefix(ActorKind.PERSON) + name.text() + '@' + office, ActorKind.PERSON, name, null);
    }

    /** The key that somebody in an office has where people decided who that is before offices counted. */
    Optional<String> withinArticle(String article) {
        return isSurname() && articleId == null
                ? Optional.of(within(article, kind, name).text())
                : Optional.empty();
    }

    /** Whether it is a person of whom only the surname is known. */
    boolean isSurname() {
        return kind == ActorKind.PERSON && !name.isFullName();
    }

    static String prefix(ActorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ':';
    }

    /** Whether other spellings of this name may be looked for. */
    boolean mayBeMisspelt() {
        return kind == ActorKind.PERSON && name.isFullName();
    }
}
