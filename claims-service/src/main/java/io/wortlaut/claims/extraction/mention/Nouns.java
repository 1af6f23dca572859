package io.wortlaut.claims.extraction.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;

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

    private static final int MIN_END = 4;

    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> sayings;
    private final Set<String> groups;
    private final Set<String> documents;
    private final Set<String> media;
    private final Set<String> organizations;

    public Nouns(LanguageFolder language) {
        for (List<String> row : language.rows("role-nouns.txt")) {
            Set<String> general =
                    row.get(2).isEmpty() ? Set.of() : Set.of(row.get(2).split("\\s*;\\s*"));
            roles.put(row.get(0), new Role(row.get(0), row.get(1).equals("s"), general));
        }
        sayings = language.words("saying-nouns.txt");
        groups = language.words("group-nouns.txt");
        documents = language.words("document-nouns.txt");
        media = language.words("media-nouns.txt");
        organizations = language.words("organization-nouns.txt");
    }

    public Optional<Role> role(Word word) {
        if (!word.token().isCapitalised()) {
            return Optional.empty();
        }
        return byEnd(word, roles.keySet()).map(roles::get);
    }

    /** "Vermutung", "Aussage": what somebody said. */
    public boolean isSaying(Word word) {
        return word.token().isCapitalised() && byEnd(word, sayings).isPresent();
    }

    public boolean isGroup(Word word) {
        return word.token().isCapitalised() && byEnd(word, groups).isPresent();
    }

    public boolean isDocument(Word word) {
        return word.token().isCapitalised() && byEnd(word, documents).isPresent();
    }

    public boolean isMedium(Word word) {
        return word.token().isCapitalised() && byEnd(word, media).isPresent();
    }

    /** Whether a phrase means a medium: by its noun or by a known name, unless it names a person. */
    public boolean isMedium(TaggedText text, Cast cast, int from, int to) {
        boolean medium = cast.knownIn(from, to).stream()
                .anyMatch(mention -> mention.known().kind() == PartyKind.MEDIUM);
        boolean official = false;
        for (int i = from; i < to; i++) {
            medium |= isMedium(text.word(i));
            official |= role(text.word(i)).isPresent();
        }
        return medium && !official && cast.personsIn(from, to).isEmpty();
    }

    public boolean isOrganization(Word word) {
        return word.token().isCapitalised() && byEnd(word, organizations).isPresent();
    }

    /** The longest entry that the word or its base form ends with. */
    private static Optional<String> byEnd(Word word, Set<String> nouns) {
        Optional<String> found = byEnd(word.lower(), nouns);
        if (found.isPresent()) {
            return found;
        }
        for (Reading reading : word.readings()) {
            if (reading.is(Feature.NOUN)) {
                found = byEnd(reading.lemma().toLowerCase(java.util.Locale.ROOT), nouns);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byEnd(String lower, Set<String> nouns) {
        for (int at = Math.max(0, lower.length() - 24);
                at + Math.min(MIN_END, lower.length()) <= lower.length();
                at++) {
            String end = lower.substring(at);
            // A short noun counts only as a whole word or behind a hyphen: "rat" is not in "Verrat".
            boolean whole = at == 0 || lower.charAt(at - 1) == '-';
            if (nouns.contains(end) && (whole || end.length() > MIN_END)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
