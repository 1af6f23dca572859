package io.wortlaut.claims.extraction;

/** How speech is rendered, by the categories of the German Wikinews quotation corpus. */
public enum Form {
    DIRECT,
    INDIRECT,
    REPORTED,
    FREE_INDIRECT,
    INDIRECT_FREE_INDIRECT
}
