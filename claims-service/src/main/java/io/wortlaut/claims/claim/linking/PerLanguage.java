package io.wortlaut.claims.claim.linking;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is made of a language's data of linking, when the first statement in that language comes. Thread-safe. */
final class PerLanguage<T> {

    private final Map<String, T> made = new ConcurrentHashMap<>();
    private final Function<LinkingData, T> make;

    PerLanguage(Function<LinkingData, T> make) {
        this.make = make;
    }

    /** @param language the tag of a language that statements are read in */
    T of(String language) {
        return made.computeIfAbsent(language, tag -> make.apply(new LinkingData(tag)));
    }
}
