package io.wortlaut.claims.actor;

/** What makes two actors look like one. */
public enum MergeBasis {
    /** Different articles call somebody by the same name, which several may bear. */
    SAME_NAME,
    /** One is known by a surname that is the other's. */
    SURNAME,
    /** Two spellings that differ in a letter or two. */
    SPELLING,
    /** One name is made of the other's initials, in one article. */
    ABBREVIATION,
    /** Somebody says so. */
    PROPOSED
}
