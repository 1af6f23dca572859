package io.wortlaut.articles.cleanedtext;

/** Knows the zones of some lines. */
@FunctionalInterface
interface ZoneRule {

    void apply(Draft draft);
}
