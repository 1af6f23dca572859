package io.wortlaut.claims.actor;

/** What a spelling is to the actor it stands for. */
public enum NameStatus {
    /** The name that the actor is shown under. */
    CANONICAL,
    /** Another correct name or spelling: a surname alone, an abbreviation. */
    ALIAS,
    /** A place or building that stands for whom it houses. */
    METONYM,
    MISSPELLING;

    /** The status for the way an article's mention was resolved (the methods of the extractor's mentions). */
    static NameStatus ofMethod(String method) {
        return switch (method) {
            case "metonym" -> METONYM;
            case "misspelling" -> MISSPELLING;
            case "name" -> CANONICAL;
            default -> ALIAS;
        };
    }
}
