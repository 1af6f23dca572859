package io.wortlaut.claims.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.wortlaut.claims.extraction.PartyKind;

/** Everybody whom a document names: persons, and parties known beforehand, by where they stand. */
public final class Cast {

    /**
     * Where a person is named.
     *
     * @param from first word of the name
     * @param to one past its last word
     * @param method {@code name}, {@code surname} or {@code misspelling}
     * @param role the role given with it, as written; null when none
     */
    public record PersonMention(int from, int to, Person person, String method, String role) {}

    /** Where a state, organisation or medium is named. */
    public record KnownMention(int from, int to, Known known) {}

    private final TreeMap<Integer, PersonMention> persons = new TreeMap<>();
    private final Map<String, List<Person>> surnames = new HashMap<>();
    private final TreeMap<Integer, KnownMention> known = new TreeMap<>();
    private final TreeMap<Integer, KnownMention> media = new TreeMap<>();

    Cast(List<PersonMention> persons, List<KnownMention> known) {
        for (PersonMention mention : persons) {
            this.persons.put(mention.from(), mention);
            Person person = mention.person();
            int last = person.name().lastIndexOf(' ');
            if (last > 0) {
                List<Person> people =
                        surnames.computeIfAbsent(person.name().substring(last + 1), key -> new ArrayList<>());
                if (people.stream().noneMatch(other -> other == person)) {
                    people.add(person);
                }
            }
        }
        for (KnownMention mention : known) {
            this.known.put(mention.from(), mention);
            if (mention.known().kind() == PartyKind.MEDIUM) {
                media.put(mention.from(), mention);
            }
        }
    }

    /** Persons named between two words, in order. */
    public List<PersonMention> personsIn(int from, int to) {
        return List.copyOf(persons.subMap(from, Math.max(from, to)).values());
    }

    /** The person named in full of whom the word is the last name; empty where two have it. */
    public Optional<Person> bySurname(String word) {
        return Optional.ofNullable(surnames.get(word))
                .filter(people -> people.size() == 1)
                .map(List::getFirst);
    }

    /** The first person in the text who may be called so. */
    public Optional<Person> firstCalled(Nouns.Role role) {
        return persons.values().stream()
                .map(PersonMention::person)
                .filter(person -> person.mayBeCalled(role))
                .findFirst();
    }

    /** States, organisations and media named between two words, in order. */
    public List<KnownMention> knownIn(int from, int to) {
        return List.copyOf(known.subMap(from, Math.max(from, to)).values());
    }

    public Optional<KnownMention> knownAt(int i) {
        return Optional.ofNullable(known.get(i));
    }

    /** The last medium named before the word. */
    public Optional<KnownMention> lastMediumBefore(int word) {
        return Optional.ofNullable(media.lowerEntry(word)).map(Map.Entry::getValue);
    }

    /** Whether a medium of this name is named anywhere. */
    public boolean isMedium(String name) {
        return media.values().stream()
                .anyMatch(mention -> mention.known().name().equals(name));
    }

    public List<PersonMention> persons() {
        return List.copyOf(persons.values());
    }

    public List<KnownMention> known() {
        return List.copyOf(known.values());
    }
}
