package io.wortlaut.claims.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.NameRuns.Run;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;

/**
 * Finds the persons of a document. Full names first: a run of capitalised names that begins with a first name, or that
 * a role stands by. Then what refers back to them: surnames, other spellings of the same name.
 */
public final class Casting {

    private static final int MAX_COMPARED = 500;
    /** Words of a dateline: two towns, a date. */
    private static final int LONGEST_DATELINE = 12;
    /** Letters that an agency signs with. */
    private static final int LONGEST_INITIALS = 5;

    private final Gazetteer gazetteer;
    private final Nouns nouns;
    private final NameRuns nameRuns;
    private final RoleFinder roles;

    public Casting(Gazetteer gazetteer, Nouns nouns, RoleFinder roles) {
        this.nouns = nouns;
        this.nameRuns = new NameRuns(gazetteer, nouns);
        this.gazetteer = gazetteer;
        this.roles = roles;
    }

    public Cast cast(TaggedText text) {
        List<KnownMention> known = new ArrayList<>();
        boolean[] taken = new boolean[text.words().size() + 1];
        List<Run> runs = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Optional<Known.Found> found = gazetteer.at(text, i, sentence.to());
                if (found.isPresent() && isName(text, i, found.get())) {
                    known.add(new KnownMention(i, found.get().to(), found.get().known()));
                    for (int k = i; k < found.get().to(); k++) {
                        taken[k] = true;
                    }
                    i = found.get().to() - 1;
                }
            }
            media(text, sentence, taken, known);
            dateline(text, sentence, taken, known);
        }
        again(text, taken, known);
        for (Sentence sentence : text.sentences()) {
            nameRuns.find(text, sentence, taken, runs);
        }
        known.sort(Comparator.comparingInt(KnownMention::from));
        return new Cast(persons(text, runs), known);
    }

    /** "Bild", "Welt", "Mali": an everyday noun counts as a name only where the context takes it for one. */
    private static boolean isName(TaggedText text, int i, Known.Found found) {
        Word word = text.word(i);
        boolean everyday = found.to() == i + 1
                && word.is(Feature.NOUN)
                && !word.is(Feature.NAME)
                && word.text().indexOf('-') < 0
                && !word.text().equals(word.text().toUpperCase(Locale.ROOT));
        return !everyday || word.tag().equals("PROPN") || text.isQuoted(i);
    }

    /** "die Nachrichtenagentur X", "die Zeitung „X“": a medium that the text itself introduces. */
    private void media(TaggedText text, Sentence sentence, boolean[] taken, List<KnownMention> known) {
        for (int i = sentence.from(); i + 1 < sentence.to(); i++) {
            int from = text.isQuoted(i + 1) && text.word(i + 1).isMark() ? i + 2 : i + 1;
            int to = from;
            boolean quoted = from > i + 1;
            while (to < sentence.to()
                    && !taken[to]
                    && text.word(to).token().isWord()
                    && (quoted ? text.isQuoted(to) : text.word(to).tag().equals("PROPN"))
                    && (to > from || text.word(to).token().isCapitalised())) {
                to++;
            }
            if (to > from
                    && !taken[i]
                    && nouns.isMedium(text.word(i))
                    && !(text.word(i).is(WordClass.NOUN_HERE)
                            && text.word(i).tag().equals("PROPN"))
                    && nouns.role(text.word(i)).isEmpty()) {
                known.add(new KnownMention(from, to, new Known(text.textOf(from, to), PartyKind.MEDIUM, "name", null)));
                java.util.Arrays.fill(taken, from, to, true);
                i = to - 1;
            }
        }
    }

    /** "BRENNAU (NTA) -": the agency that an article comes from. */
    private static void dateline(TaggedText text, Sentence sentence, boolean[] taken, List<KnownMention> known) {
        for (int i = sentence.from() + 1; i + 2 < Math.min(sentence.to(), sentence.from() + LONGEST_DATELINE); i++) {
            Word word = text.word(i);
            boolean agency = text.isMark(i - 1, "(")
                    && text.isMark(i + 1, ")")
                    && (text.isMark(i + 2, "-") || text.isMark(i + 2, "–"))
                    && !taken[i]
                    && word.text().length() <= LONGEST_INITIALS
                    && (word.text().equals(word.lower())
                            || word.text().equals(word.text().toUpperCase(Locale.ROOT)))
                    && word.token().isWord();
            if (agency) {
                known.add(new KnownMention(i, i + 1, new Known(word.text(), PartyKind.MEDIUM, "name", null)));
                taken[i] = true;
                return;
            }
        }
    }

    /** "der NTA", once "die Nachrichtenagentur NTA" or a dateline has introduced it. */
    private static void again(TaggedText text, boolean[] taken, List<KnownMention> known) {
        Map<String, Known> introduced = new HashMap<>();
        for (KnownMention mention : known) {
            boolean word = mention.to() - mention.from() == 1 && mention.known().kind() == PartyKind.MEDIUM;
            if (word && mention.known().method().equals("name")) {
                introduced.put(text.word(mention.from()).text(), mention.known());
            }
        }
        for (int i = 0; i < text.words().size() && !introduced.isEmpty(); i++) {
            Known medium = introduced.get(text.word(i).text());
            if (medium != null && !taken[i] && text.word(i).tag().equals("PROPN")) {
                known.add(new KnownMention(i, i + 1, medium));
                taken[i] = true;
            }
        }
    }

    private List<PersonMention> persons(TaggedText text, List<Run> runs) {
        List<PersonMention> mentions = new ArrayList<>();
        Map<String, Person> byKey = new LinkedHashMap<>();
        Map<String, Person> bySurname = new HashMap<>();
        List<Run> single = new ArrayList<>();
        Map<Run, Optional<RoleFinder.Found>> called = new LinkedHashMap<>();
        for (Run run : runs) {
            called.put(run, roles.of(text, run.from(), run.to()));
            if (isFullName(text, run, called.get(run).isPresent())) {
                full(text, run, called.get(run), byKey, bySurname, mentions);
            } else {
                single.add(run);
            }
        }
        // Headlines have the surname before the text has the full name.
        for (Run run : single) {
            Optional<RoleFinder.Found> role = called.get(run);
            if (role.filter(found -> found.adjacent()).isPresent() && run.to() - run.from() == 1) {
                withRole(text, run, role.get(), byKey, bySurname, mentions);
            }
        }
        for (Run run : single) {
            Optional<RoleFinder.Found> role = called.get(run);
            if (role.filter(found -> found.adjacent()).isEmpty() || run.to() - run.from() > 1) {
                back(text, run, bySurname, mentions);
            }
        }
        return mentions;
    }

    private static boolean isFullName(TaggedText text, Run run, boolean hasRole) {
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

    private void full(
            TaggedText text,
            Run run,
            Optional<RoleFinder.Found> role,
            Map<String, Person> byKey,
            Map<String, Person> bySurname,
            List<PersonMention> mentions) {
        String name = name(text, run);
        String key = key(name);
        String method = "name";
        Person person = byKey.get(key);
        if (person == null) {
            // Texts with more names are lists; comparing all with all would take too long there.
            Optional<String> similar = byKey.size() > MAX_COMPARED
                    ? Optional.empty()
                    : byKey.keySet().stream()
                            .filter(known -> isSame(known, key))
                            .findFirst();
            if (similar.isPresent()) {
                person = byKey.get(similar.get());
                method = "misspelling";
            } else {
                person = new Person(name, PartyKind.PERSON);
                byKey.put(key, person);
                bySurname.put(key(text.word(run.to() - 1).text()), person);
                bySurname.put(key(withoutGenitive(text, text.word(run.to() - 1).text())), person);
                bySurname.putIfAbsent(key(text.word(run.from()).text()), person);
                if (run.to() - run.from() > 2) {
                    bySurname.putIfAbsent(key(text.textOf(run.from() + 1, run.to())), person);
                }
            }
        }
        person.setGender(honorific(text, run));
        person.setGender(gender(text.word(run.from())));
        addRole(role, person);
        mentions.add(new PersonMention(
                run.from(),
                run.to(),
                person,
                method,
                role.map(RoleFinder.Found::text).orElse(null)));
    }

    private void withRole(
            TaggedText text,
            Run run,
            RoleFinder.Found role,
            Map<String, Person> byKey,
            Map<String, Person> bySurname,
            List<PersonMention> mentions) {
        String key = key(withoutGenitive(text, text.word(run.from()).text()));
        Person person = bySurname.get(key);
        if (person == null) {
            person = bySurname.get(key(text.word(run.from()).text()));
        }
        String method = person == null ? "name" : "surname";
        if (person == null) {
            person = new Person(name(text, run), PartyKind.PERSON);
            byKey.put(key, person);
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
    private static void back(TaggedText text, Run run, Map<String, Person> bySurname, List<PersonMention> mentions) {
        String surface = text.textOf(run.from(), run.to());
        Person person = bySurname.get(key(surface));
        if (person == null) {
            person = bySurname.get(key(withoutGenitive(text, surface)));
        }
        if (person != null) {
            person.setGender(honorific(text, run));
            mentions.add(new PersonMention(run.from(), run.to(), person, "surname", null));
            return;
        }
        slip(text, run, bySurname)
                .ifPresent(meant -> mentions.add(new PersonMention(run.from(), run.to(), meant, "misspelling", null)));
    }

    /** The only person whose surname the word is with a slip of the pen; a word of the language is none. */
    private static Optional<Person> slip(TaggedText text, Run run, Map<String, Person> bySurname) {
        Word word = text.word(run.from());
        boolean unknown = run.to() - run.from() == 1 && word.readings().isEmpty();
        if (!unknown || bySurname.size() > MAX_COMPARED) {
            return Optional.empty();
        }
        String key = key(withoutGenitive(text, word.text()));
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
    private static Gender honorific(TaggedText text, Run run) {
        Word before = run.from() > 0 ? text.word(run.from() - 1) : null;
        if (before == null || !before.is(WordClass.HONORIFIC)) {
            return Gender.UNKNOWN;
        }
        return before.is(WordClass.HONORIFIC_OF_MEN)
                ? Gender.MASCULINE
                : before.is(WordClass.HONORIFIC_OF_WOMEN) ? Gender.FEMININE : Gender.UNKNOWN;
    }

    private String name(TaggedText text, Run run) {
        String surface = text.textOf(run.from(), run.to());
        Word last = text.word(run.to() - 1);
        boolean genitive = last.is(WordClass.ENDS_LIKE_GENITIVE)
                && last.is(Feature.GEN)
                && !last.is(Feature.NOM)
                && isAttribute(text, run);
        return genitive ? withoutGenitive(text, surface) : surface;
    }

    /** "Ole Carstens" is a name, "Ole Carstens Rücktritt" and "der Rücktritt Ole Carstens" may have one in the genitive. */
    private boolean isAttribute(TaggedText text, Run run) {
        boolean before = run.to() < text.words().size() && text.word(run.to()).isNominal();
        Word behind = run.from() > 0 ? text.word(run.from() - 1) : null;
        return before
                || (behind != null && behind.isNominal() && nouns.role(behind).isEmpty());
    }

    private static String withoutGenitive(TaggedText text, String name) {
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
