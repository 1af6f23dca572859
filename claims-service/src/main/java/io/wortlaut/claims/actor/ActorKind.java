package io.wortlaut.claims.actor;

/** What kind of party an actor is. Who cannot be told is no actor: the attribution says so. */
public enum ActorKind {
    PERSON,
    STATE,
    ORGANIZATION,
    /** Several parties speaking with one voice, in one article. */
    COALITION,
    /** Somebody known by role only, in one article. */
    UNNAMED_OFFICIAL
}
