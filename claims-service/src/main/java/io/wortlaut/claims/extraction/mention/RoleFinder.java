package io.wortlaut.claims.extraction.mention;

import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Finds the role that stands by a name: before it, or behind a comma on either side. */
public final class RoleFinder {

    /** How far a role may stand from its name, with all its genitives between. */
    private static final int REACH = 16;

    /**
     * A role found by a name.
     *
     * @param role what it is
     * @param text the role noun as written
     * @param behalf whom its holder speaks for
     * @param adjacent whether the noun stands right before the name
     */
    public record Found(Nouns.Role role, String text, Map<String, PartyKind> behalf, Gender gender, boolean adjacent) {}

    private final Nouns nouns;
    private final Representation representation;

    public RoleFinder(Nouns nouns, Representation representation) {
        this.nouns = nouns;
        this.representation = representation;
    }

    public boolean isRole(Word word) {
        return nouns.role(word).isPresent();
    }

    /** The role of the person whose name stands between two words. */
    public Optional<Found> of(TaggedText text, int from, int to) {
        return before(text, from).or(() -> behind(text, to)).or(() -> beforeComma(text, from, to));
    }

    /** "der Außenminister X", "der Vertreter der Vereinigten Staaten bei den Vereinten Nationen X". */
    private Optional<Found> before(TaggedText text, int from) {
        for (int i = from - 1; i >= 0 && i >= from - REACH; i--) {
            Word word = text.word(i);
            if ((word.isMark()
                            && !text.isQuoted(i)
                            && !word.text().equals("(")
                            && !word.text().equals(")"))
                    || word.isFinite()
                    || word.is(Feature.CONJUNCTION)) {
                return Optional.empty();
            }
            Optional<Nouns.Role> role = nouns.role(word);
            if (role.isPresent() && (i == from - 1 || isAttribute(text, i + 1))) {
                return Optional.of(found(text, role.get(), i, from, i == from - 1));
            }
            if (i == from - 1 && !word.isNominal() && !word.is(Feature.NAME)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A genitive or prepositional phrase begins here. */
    private static boolean isAttribute(TaggedText text, int i) {
        Word word = text.word(i);
        return word.is(Feature.ARTICLE, Feature.GEN)
                || word.is(Feature.PREPOSITION)
                || word.is(Feature.POSSESSIVE, Feature.GEN)
                || word.is(Feature.NAME, Feature.GEN);
    }

    /** "X, Sprecher des Ministeriums, …". */
    private Optional<Found> behind(TaggedText text, int to) {
        int comma = text.isMark(to, "(") ? closing(text, to) : to;
        if (!text.isMark(comma, ",")) {
            return Optional.empty();
        }
        for (int i = comma + 1; i < text.words().size() && i <= comma + 5; i++) {
            Word word = text.word(i);
            if (word.isMark() || word.isFinite() || word.is(Feature.PREPOSITION)) {
                return Optional.empty();
            }
            Optional<Nouns.Role> role = nouns.role(word);
            if (role.isPresent()) {
                int end = i + 1;
                while (end < text.words().size()
                        && end < i + REACH
                        && !text.word(end).isMark()
                        && !text.word(end).isFinite()) {
                    end++;
                }
                boolean closed = end < text.words().size() && text.word(end).isMark();
                return closed ? Optional.of(found(text, role.get(), i, end, false)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int closing(TaggedText text, int open) {
        int i = open;
        while (i < text.words().size() && i < open + 8 && !text.isMark(i, ")")) {
            i++;
        }
        return i + 1;
    }

    /** "der Botschafter in Rom, X, …". */
    private Optional<Found> beforeComma(TaggedText text, int from, int to) {
        boolean closed = to >= text.words().size()
                || text.word(to).isMark()
                || text.word(to).isFinite();
        return text.isMark(from - 1, ",") && closed ? before(text, from - 1, from - 1) : Optional.empty();
    }

    private Optional<Found> before(TaggedText text, int from, int end) {
        for (int i = from - 1; i >= 0 && i >= from - REACH; i--) {
            Word word = text.word(i);
            if (word.isMark() || word.isFinite()) {
                return Optional.empty();
            }
            Optional<Nouns.Role> role = nouns.role(word);
            if (role.isPresent() && (i == from - 1 || isAttribute(text, i + 1))) {
                return Optional.of(found(text, role.get(), i, end, false));
            }
        }
        return Optional.empty();
    }

    private Found found(TaggedText text, Nouns.Role role, int noun, int end, boolean adjacent) {
        Map<String, PartyKind> behalf =
                role.represents() ? representation.of(text, start(text, noun), noun, end) : Map.of();
        Word word = text.word(noun);
        boolean feminine = word.is(Feature.NOUN, Feature.FEM) && !word.is(Feature.NOUN, Feature.MAS);
        boolean masculine = word.is(Feature.NOUN, Feature.MAS) && !word.is(Feature.NOUN, Feature.FEM);
        Gender gender = feminine ? Gender.FEMININE : masculine ? Gender.MASCULINE : Gender.UNKNOWN;
        return new Found(role, word.text(), behalf, gender, adjacent);
    }

    /** Back over adjectives, articles and a genitive name ("Russlands Präsident"). */
    static int start(TaggedText text, int noun) {
        int i = noun;
        while (i > 0) {
            Word word = text.word(i - 1);
            boolean belongs = !word.isMark()
                    && (word.is(Feature.ADJECTIVE)
                            || word.is(Feature.ARTICLE)
                            || word.is(Feature.POSSESSIVE)
                            || word.tag().equals("ADJ")
                            || word.tag().equals("DET")
                            || (word.is(Feature.NAME, Feature.GEN) && word.is(WordClass.ENDS_LIKE_GENITIVE)));
            if (!belongs) {
                return i;
            }
            i--;
        }
        return i;
    }
}
