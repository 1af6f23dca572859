package io.wortlaut.claims.statement;

/** What somebody has to do with a statement. */
public enum AttributionRole {
    SPEAKER,
    ON_BEHALF_OF,
    ADDRESSEE,
    /** Who is named in what is said, and is none of those above. */
    TARGET,
    /** The medium, agency or document that it came through. */
    VIA;

    /** What changes of it are recorded under. */
    String field() {
        return switch (this) {
            case SPEAKER -> "speaker";
            case ON_BEHALF_OF -> "onBehalfOf";
            case ADDRESSEE -> "addressee";
            case TARGET -> "target";
            case VIA -> "via";
        };
    }
}
