package io.wortlaut.claims.follow;

/** Where an article's way can end. */
enum Stage {
    /** The process ended during the attempt. */
    STARTED,
    /** The version could not be had from articles-service. */
    FETCH,
    /** The text could not be read. */
    EXTRACT,
    /** The sources could not be registered with articles-service. */
    SOURCES,
    /** What was found could not be anchored, linked or stored. */
    STORE
}
