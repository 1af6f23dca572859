package io.wortlaut.claims.extraction;

/** What the speaker does by saying it. */
public enum SpeechAct {
    ACCUSATION,
    COUNTER_ACCUSATION,
    DENIAL,
    DEMAND,
    CONDEMNATION,
    WARNING,
    PROMISE,
    SUPPORT,
    ASSESSMENT,
    FINDING,
    REPORT,
    STATEMENT
}
