package io.wortlaut.claims.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;

/**
 * What an article tells of those whom it names by a surname alone: the office that they hold, and the one state or
 * organisation that they speak for. Two articles that agree in all three mean the same person; it takes nothing else, and so
 * does not depend on which came first.
 */
final class SpokenFor {

    private final Map<NameKey, Set<String>> offices = new HashMap<>();
    private final Map<NameKey, Set<String>> principals = new HashMap<>();

    /** @param isKnown whether an organisation is the same in every article */
    SpokenFor(Extraction extraction, Predicate<Party> isKnown) {
        extraction.mentions().stream()
                .filter(mention -> mention.kind() == PartyKind.PERSON && mention.role() != null)
                .forEach(mention -> add(offices, mention.name(), office(mention.role())));
        extraction.statements().forEach(statement -> statement.speakers().stream()
                .filter(speaker -> speaker.kind() == PartyKind.PERSON)
                .forEach(speaker -> statement
                        .onBehalfOf()
                        .forEach(principal -> add(
                                principals,
                                speaker.name(),
                                principal.kind() == PartyKind.STATE || isKnown.test(principal)
                                        ? NameKey.of(principal.name()).text()
                                        : ""))));
    }

    private static void add(Map<NameKey, Set<String>> known, String name, String value) {
        known.computeIfAbsent(NameKey.of(name), key -> new TreeSet<>()).add(value);
    }

    /** The words of a title without their endings: "des Außenministers" and "der Außenminister" are one office. */
    private static String office(String title) {
        return RoleWords.of(title).stream()
                .map(word -> word.replaceFirst("(?<=\\p{L}{4})(?:e?[rsmn]|e)+$", ""))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Empty unless the article tells of just one office and just one whom they speak for. */
    Optional<String> of(NameKey name) {
        return only(offices.get(name))
                .flatMap(office -> only(principals.get(name)).map(principal -> office + '=' + principal));
    }

    private static Optional<String> only(Set<String> values) {
        return values == null || values.size() != 1
                ? Optional.empty()
                : values.stream().filter(value -> !value.isEmpty()).findFirst();
    }
}
