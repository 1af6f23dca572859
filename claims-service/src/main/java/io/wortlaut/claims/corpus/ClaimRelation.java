package io.wortlaut.claims.corpus;

/** How one claim of a story stands to another; both are ids. */
public record ClaimRelation(String from, Kind kind, String to) {

    /** Written in lower case in the files. */
    public enum Kind {
        CONTRADICTS,
        NARROWS,
        ENTAILS,
        SUPERSEDES
    }
}
