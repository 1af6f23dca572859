package io.wortlaut.claims.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.NameRuns.Run;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/**
 * Tells which persons the runs of names in a document name. Full names first: a run of capitalised names that begins with a
 * first name, or that a role stands by. Then what refers back to them: surnames, other spellings of the same name.
 */
final class PersonCasting {

    private static final int MAX_COMPARED = 500;

    private final TaggedText text;
    private final Nouns nouns;
    private final RoleFinder roles;
    private final Map<String, Person> byName = new LinkedHashMap<>();
    private final Map<String, Person> bySurname = new HashMap<>();
    private final List<PersonMention> mentions = new ArrayList<>();

    PersonCasting(TaggedText text, Nouns nouns, RoleFinder roles) {
        this.text = text;
        this.nouns = nouns;
        this.roles = roles;
    }

    List<PersonMention> cast(List<Run> runs) {
        List<Run> single = new ArrayList<>();
        Map<Run, Optional<RoleFinder.Found>> called = new LinkedHashMap<>();
        for (Run run : runs) {
            called.put(run, roles.of(text, run.from(), run.to()));
            if (isFullName(run, called.get(run).isPresent())) {
                full(run, called.get(run));
            } else {
                single.add(run);
            }
        }
        // Headlines have the surname before the text has the full name.
        for (Run run : single) {
            Optional<RoleFinder.Found> role = called.get(run);
            if (role.filter(found -> found.adjacent()).isPresent() && run.to() - run.from() == 1) {
                withRole(run, role.get());
            }
        }
        for (Run run : single) {
            Optional<RoleFinder.Found> role = called.get(run);
            if (role.filter(found -> found.adjacent()).isEmpty() || run.to() - run.from() > 1) {
                back(run);
            }
        }
        return mentions;
    }

    private boolean isFullName(Run run, boolean hasRole) {
        if (run.to() - run.from() < 2) {
            return false;
        }
        for (int i = run.from(); i < run.to(); i++) {
            if (text.word(i).is(WordClass.COMPANY)) {
                return false;
            }
        }
        Word first = text.word(run.from());
        Word last = text.word(run.to() - 1);
        boolean article = run.from() > 0 && text.word(run.from() - 1).is(Feature.ARTICLE);
        return hasRole
                || first.isGivenName()
                || (!article
                        && (last.is(Feature.LAST_NAME)
                                || (first.readings().isEmpty() && first.tag().equals("PROPN"))));
    }

    private void full(Run run, Optional<RoleFinder.Found> role) {
        String name = name(run);
        String key = key(name);
        Person person = byName.get(key);
        String method = "name";
        if (person == null) {
            Optional<Person> similar = similar(key);
            method = similar.isPresent() ? "misspelling" : method;
            person = similar.orElseGet(() -> introduce(run, name, key));
        }
        person.setGender(honorific(run));
        person.setGender(gender(text.word(run.from())));
        addRole(role, person);
        mentions.add(new PersonMention(
                run.from(),
                run.to(),
                person,
                method,
                role.map(RoleFinder.Found::text).orElse(null)));
    }

    private Optional<Person> similar(String key) {
        // Texts with more names are lists; comparing all with all would take too long there.
        return byName.size() > MAX_COMPARED
                ? Optional.empty()
                : byName.keySet().stream()
                        .filter(known -> isSame(known, key))
                        .findFirst()
                        .map(byName::get);
    }

    private Person introduce(Run run, String name, String key) {
        Person person = new Person(name, PartyKind.PERSON);
        String last = text.word(run.to() - 1).text();
        byName.put(key, person);
        bySurname.put(key(last), person);
        bySurname.put(key(withoutGenitive(last)), person);
        bySurname.putIfAbsent(key(text.word(run.from()).text()), person);
        if (run.to() - run.from() > 2) {
            bySurname.putIfAbsent(key(text.textOf(run.from() + 1, run.to())), person);
        }
        return person;
    }

    private void withRole(Run run, RoleFinder.Found role) {
        String key = key(withoutGenitive(text.word(run.from()).text()));
        Person person = bySurname.get(key);
        if (person == null) {
            person = bySurname.get(key(text.word(run.from()).text()));
        }
        String method = person == null ? "name" : "surname";
        if (person == null) {
            person = new Person(name(run), PartyKind.PERSON);
            byName.put(key, person);
            bySurname.put(key, person);
        }
        addRole(Optional.of(role), person);
        mentions.add(new PersonMention(run.from(), run.to(), person, method, role.text()));
    }

    private static void addRole(Optional<RoleFinder.Found> role, Person person) {
        role.ifPresent(found -> {
            person.add(found.role(), found.text(), found.behalf());
            if (found.gender() != Gender.UNKNOWN) {
                person.setGender(found.gender());
            }
        });
    }

    /** A name that refers back to a person named in full anywhere in the document. */
    private void back(Run run) {
        String surface = text.textOf(run.from(), run.to());
        Person person = bySurname.get(key(surface));
        if (person == null) {
            person = bySurname.get(key(withoutGenitive(surface)));
        }
        if (person != null) {
            person.setGender(honorific(run));
            mentions.add(new PersonMention(run.from(), run.to(), person, "surname", null));
            return;
        }
        slip(run).ifPresent(meant -> mentions.add(new PersonMention(run.from(), run.to(), meant, "misspelling", null)));
    }

    /** The only person whose surname the word is with a slip of the pen; a word of the language is none. */
    private Optional<Person> slip(Run run) {
        Word word = text.word(run.from());
        boolean unknown = run.to() - run.from() == 1 && word.readings().isEmpty();
        if (!unknown || bySurname.size() > MAX_COMPARED) {
            return Optional.empty();
        }
        String key = key(withoutGenitive(word.text()));
        List<Person> meant = bySurname.entrySet().stream()
                .filter(known -> isSurname(known.getKey(), known.getValue()))
                .filter(known -> Spelling.isSlip(known.getKey(), key))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static boolean isSurname(String key, Person person) {
        String name = person.name();
        return key(name.substring(name.lastIndexOf(' ') + 1)).equals(key);
    }

    private static Gender gender(Word firstName) {
        boolean masculine = firstName.is(Feature.FIRST_NAME, Feature.MAS) || firstName.is(WordClass.MANS_NAME);
        boolean feminine = firstName.is(Feature.FIRST_NAME, Feature.FEM) || firstName.is(WordClass.WOMANS_NAME);
        return masculine == feminine ? Gender.UNKNOWN : masculine ? Gender.MASCULINE : Gender.FEMININE;
    }

    /** "Mr Partridge" */
    private Gender honorific(Run run) {
        Word before = run.from() > 0 ? text.word(run.from() - 1) : null;
        if (before == null || !before.is(WordClass.HONORIFIC)) {
            return Gender.UNKNOWN;
        }
        return before.is(WordClass.HONORIFIC_OF_MEN)
                ? Gender.MASCULINE
                : before.is(WordClass.HONORIFIC_OF_WOMEN) ? Gender.FEMININE : Gender.UNKNOWN;
    }

    private String name(Run run) {
        String surface = text.textOf(run.from(), run.to());
        Word last = text.word(run.to() - 1);
        boolean genitive = last.is(WordClass.ENDS_LIKE_GENITIVE)
                && last.is(Feature.GEN)
                && !last.is(Feature.NOM)
                && isAttribute(run);
        return genitive ? withoutGenitive(surface) : surface;
    }

    /** "Ole Carstens" is a name, "Ole Carstens Rücktritt" and "der Rücktritt Ole Carstens" may have one in the genitive. */
    private boolean isAttribute(Run run) {
        boolean before = run.to() < text.words().size() && text.word(run.to()).isNominal();
        Word behind = run.from() > 0 ? text.word(run.from() - 1) : null;
        return before
                || (behind != null && behind.isNominal() && nouns.role(behind).isEmpty());
    }

    private String withoutGenitive(String name) {
        return text.vocabulary().pattern("GENITIVE_END").matcher(name).replaceFirst("");
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(c -> key.append((char) c));
        return key.toString();
    }

    /** The same name spelt otherwise, or with a genitive ending: not more than two letters differ in a long name. */
    private static boolean isSame(String known, String key) {
        int allowed = key.length() >= 12 ? 2 : key.length() >= 8 ? 1 : 0;
        if (Spelling.soundAlike(known, key)) {
            return true;
        }
        boolean sameStart = !known.isEmpty() && !key.isEmpty() && known.charAt(0) == key.charAt(0);
        return sameStart
                && Math.abs(known.length() - key.length()) <= allowed
                && Spelling.distance(known, key, allowed) <= allowed;
    }
}
