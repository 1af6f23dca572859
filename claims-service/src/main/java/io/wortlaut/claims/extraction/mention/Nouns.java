package io.wortlaut.claims.extraction.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Morphology;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** What kind of party a common noun means: a role, a medium, a document, an organisation. */
public final class Nouns {

    /**
     * A role.
     *
     * @param noun the lexicon's noun, lower case
     * @param represents whether its holder speaks for somebody
     * @param general what the holder may be called more generally
     */
    public record Role(String noun, boolean represents, Set<String> general) {}

    private final Map<String, Role> roles = new HashMap<>();
    private final WordEnds roleNouns;
    private final WordEnds sayings;
    private final WordEnds groups;
    private final WordEnds documents;
    private final WordEnds channels;
    private final WordEnds media;
    private final WordEnds mediaNames;
    private final WordEnds organizations;
    private final OrganizationReferences references;
    private final PersonNouns persons;

    public Nouns(LanguageFolder language, Morphology morphology) {
        Set<String> entries = new HashSet<>();
        for (List<String> row : language.rows("role-nouns.txt")) {
            Set<String> general =
                    row.get(2).isEmpty() ? Set.of() : Set.of(row.get(2).split("\\s*;\\s*"));
            String noun = row.get(0).startsWith("-") ? row.get(0).substring(1) : row.get(0);
            roles.put(noun, new Role(noun, row.get(1).equals("s"), general));
            entries.add(row.get(0));
        }
        roleNouns = WordEnds.of(language, entries);
        sayings = WordEnds.of(language, language.words("saying-nouns.txt"));
        groups = WordEnds.of(language, language.words("group-nouns.txt"));
        documents = WordEnds.of(language, language.words("document-nouns.txt"));
        channels = WordEnds.of(language, language.words("channel-nouns.txt"));
        media = WordEnds.of(language, language.words("media-nouns.txt"));
        mediaNames = WordEnds.of(language, language.words("media-names.txt"));
        organizations = WordEnds.of(language, language.words("organization-nouns.txt"));
        references = new OrganizationReferences(language);
        persons = new PersonNouns(language, morphology);
    }

    /** The listed role that the noun is or ends with; any other noun that means a person is a role, too. */
    public Optional<Role> role(Word word) {
        if (!word.mayBeNoun()) {
            return Optional.empty();
        }
        return byEnd(word, roleNouns).map(roles::get).or(() -> persons.of(word)
                .map(noun -> new Role(noun, false, Set.of())));
    }

    /** "Vermutung", "Aussage": what somebody said. */
    public boolean isSaying(Word word) {
        return word.mayBeNoun() && byEnd(word, sayings).isPresent();
    }

    public boolean isGroup(Word word) {
        return word.mayBeNoun() && byEnd(word, groups).isPresent();
    }

    public boolean isDocument(Word word) {
        return word.mayBeNoun() && byEnd(word, documents).isPresent();
    }

    /** "Brief", "Gutachten": what a statement may have come through. */
    public boolean isChannel(Word word) {
        return word.mayBeNoun() && byEnd(word, channels).isPresent();
    }

    public boolean isMedium(Word word) {
        return word.mayBeNoun() && byEnd(word, media).isPresent();
    }

    /** "Bote", "Abendkurier": what papers and stations have in their names. */
    boolean namesMedium(Word word) {
        return byEnd(word, mediaNames).isPresent();
    }

    /** Whether a phrase means a medium: by its noun or by a known name, unless it names a person. */
    public boolean isMedium(TaggedText text, Cast cast, int from, int to) {
        boolean medium = cast.knownIn(from, to).stream()
                .anyMatch(mention -> mention.known().kind() == PartyKind.MEDIUM);
        boolean official = false;
        for (int i = from; i < to; i++) {
            // "a press conference" is no press.
            boolean first = text.word(i).is(WordClass.NOUN_HERE)
                    && i + 1 < to
                    && text.word(i + 1).is(WordClass.NOUN_HERE)
                    && text.word(i + 1).tag().equals("NOUN");
            medium |= isMedium(text.word(i)) && !first;
            official |= role(text.word(i)).isPresent();
        }
        return medium && !official && cast.personsIn(from, to).isEmpty();
    }

    public boolean isOrganization(Word word) {
        return word.mayBeNoun() && byEnd(word, organizations).isPresent();
    }

    /** Whether a noun in its base form means an organisation. */
    public boolean isOrganization(String noun) {
        return organizations.longest(noun.toLowerCase(Locale.ROOT)).isPresent();
    }

    /** What organisations are called once they were named. */
    public OrganizationReferences references() {
        return references;
    }

    /** The longest entry that the word or its base form ends with. */
    private static Optional<String> byEnd(Word word, WordEnds nouns) {
        Optional<String> found = nouns.longest(word.lower());
        if (found.isPresent()) {
            return found;
        }
        for (Reading reading : word.readings()) {
            if (reading.is(Feature.NOUN)) {
                found = nouns.longest(reading.lemma());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
