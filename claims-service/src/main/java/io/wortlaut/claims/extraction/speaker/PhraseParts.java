package io.wortlaut.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Splits "A und B" where both sides can stand alone. */
final class PhraseParts {

    private final TaggedText text;
    private final Cast cast;
    private final Nouns nouns;

    PhraseParts(TaggedText text, Cast cast, Nouns nouns) {
        this.text = text;
        this.cast = cast;
        this.nouns = nouns;
    }

    /** How many speak, by the number of their verb. */
    enum Speaking {
        ONE,
        SEVERAL,
        UNKNOWN
    }

    /** "A und B", "sowohl A als auch B", "A, B und C": split where all sides can stand alone. */
    List<int[]> of(int from, int to, Speaking speaking) {
        List<int[]> parts = atConjunctions(from, to, speaking);
        if (parts.size() == 1) {
            return parts;
        }
        List<int[]> all = new ArrayList<>(listed(parts.getFirst()[0], parts.getFirst()[1]));
        all.addAll(parts.subList(1, parts.size()));
        return all;
    }

    /**
     * "A, B" of "A, B und C": each a name, or a noun behind an article. What stands between two commas is an apposition, and a comma
     * stands before "und" then.
     */
    private List<int[]> listed(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i < to && !text.isMark(i, ",")) {
                continue;
            }
            if (start >= i || !(isNamed(start) || isIntroduced(start, i, start == from ? to : i))) {
                return List.of(new int[] {from, to});
            }
            parts.add(new int[] {start, i});
            start = i + 1;
        }
        return parts;
    }

    private boolean isNamed(int word) {
        return cast.knownAt(word).isPresent()
                || !cast.personsIn(word, word + 1).isEmpty()
                || (nouns.role(text.word(word)).isPresent()
                        && !cast.personsIn(word, word + 2).isEmpty());
    }

    /** "die Gewerkschaft", but not "der Präsident, Edda Marlow": who holds an office is named behind it. */
    private boolean isIntroduced(int from, int to, int limit) {
        boolean article = text.word(from).is(Feature.ARTICLE, Feature.NOM);
        boolean named = !cast.personsIn(from, to).isEmpty();
        boolean namedBehind = to + 1 < limit && !cast.personsIn(to + 1, to + 2).isEmpty();
        return article && standsAlone(from, to) && (named || !namedBehind);
    }

    /** "die Außenminister von Norwegen, Dänemark und Island", "Norwegens, Dänemarks und Islands": several of several. */
    boolean representsSeveral(int from, int to) {
        int noun = from;
        while (noun < to && !text.word(noun).isNominal()) {
            noun++;
        }
        if (noun + 1 >= to
                || !text.word(noun).is(Feature.NOUN, Feature.PLU)
                || !(nouns.role(text.word(noun)).isPresent() || nouns.isOrganization(text.word(noun)))) {
            return false;
        }
        int name = text.word(noun + 1).is(WordClass.OF) ? noun + 2 : noun + 1;
        boolean owned = name > noun + 1 || text.word(name).is(Feature.NAME, Feature.GEN);
        boolean several = false;
        while (owned && name < to) {
            Optional<Cast.KnownMention> state = cast.knownAt(name);
            if (state.isEmpty() && !isUnknownName(text.word(name))) {
                return false;
            }
            int next = state.map(Cast.KnownMention::to).orElse(name + 1);
            boolean joined =
                    next < to && (text.isMark(next, ",") || text.word(next).is(WordClass.AND));
            several |= joined;
            if (!joined) {
                return several && next >= to;
            }
            name = next + 1;
        }
        return false;
    }

    private static boolean isUnknownName(Word word) {
        return word.mayBeNoun()
                && (word.tag().equals("PROPN") || word.readings().isEmpty());
    }

    private List<int[]> atConjunctions(int from, int to, Speaking speaking) {
        List<int[]> parts = new ArrayList<>();
        int start = skipJoining(from, to);
        for (int i = start + 1; i < to - 1; i++) {
            boolean joint = text.word(i).is(WordClass.AND)
                    || (text.word(i).is(WordClass.AS) && text.word(i + 1).is(WordClass.ALSO));
            int next = skipJoining(i, to);
            if (joint
                    && next < to
                    && !sharesName(start, i, next, to)
                    && (speaking == Speaking.SEVERAL || !isFirm(start, i, next, to))
                    && ((standsAlone(start, i) && standsAlone(next, to))
                            || arePhrases(start, i, next, to)
                            || (speaking == Speaking.SEVERAL && areNames(start, i, next, to)))) {
                parts.add(new int[] {start, i});
                start = next;
                i = next;
            }
        }
        parts.add(new int[] {start, to});
        return parts;
    }

    /** "Kanzlei Sander und Partner", "die Firma Boll und Söhne" is one, if its verb is not of several. */
    private boolean isFirm(int from, int to, int next, int end) {
        int noun = text.word(from).is(Feature.ARTICLE) ? from + 1 : from;
        return noun + 1 < to
                && isOrganization(noun)
                && text.word(to - 1).tag().equals("PROPN")
                && next == end - 1
                && isNoun(next);
    }

    /** "Meldoria und Varnland", whatever they are: names of which the verb says that they are several. */
    private boolean areNames(int from, int to, int next, int end) {
        return isProper(from, to) && isProper(next, end);
    }

    private boolean isProper(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.word(i).tag().equals("PROPN") || !text.word(i).token().isCapitalised() || text.isQuoted(i)) {
                return false;
            }
        }
        return from < to;
    }

    /** "Autorin und Mäzenin Edda Marlow": two roles of one person. */
    private boolean sharesName(int from, int to, int next, int end) {
        Word first = text.word(to - 1);
        Word second = text.word(next);
        boolean roles = nouns.role(first).isPresent() && nouns.role(second).isPresent();
        boolean named = next + 1 < end && !cast.personsIn(next + 1, next + 2).isEmpty();
        return roles
                && named
                && cast.personsIn(from, to).isEmpty()
                && !isOf(first, Feature.FEM, second, Feature.MAS)
                && !isOf(first, Feature.MAS, second, Feature.FEM);
    }

    private static boolean isOf(Word one, Feature gender, Word other, Feature another) {
        return one.is(Feature.NOUN, gender)
                && !one.is(Feature.NOUN, another)
                && other.is(Feature.NOUN, another)
                && !other.is(Feature.NOUN, gender);
    }

    private int skipJoining(int from, int to) {
        int i = from;
        while (i < to - 1 && text.word(i).is(WordClass.JOINING)) {
            i++;
        }
        return i;
    }

    /** It begins with an article or a name in the nominative; a genitive belongs to what stands before it. */
    private boolean standsAlone(int from, int to) {
        Word first = text.word(from);
        if (first.is(Feature.NAME, Feature.GEN) && !first.is(Feature.NAME, Feature.NOM)) {
            return false;
        }
        boolean named = cast.knownAt(from).isPresent()
                || !cast.personsIn(from, from + 1).isEmpty();
        boolean article = first.is(Feature.ARTICLE, Feature.NOM) || first.is(Feature.POSSESSIVE, Feature.NOM);
        for (int i = from; i < to; i++) {
            Word word = text.word(i);
            boolean means = nouns.role(word).isPresent()
                    || nouns.isGroup(word)
                    || nouns.isOrganization(word)
                    || nouns.isMedium(word)
                    || cast.knownAt(i).isPresent()
                    || !cast.personsIn(i, i + 1).isEmpty();
            if (means) {
                return named
                        || article
                        || nouns.role(word).isPresent()
                        || nouns.isOrganization(word)
                        || !cast.personsIn(i, i + 1).isEmpty();
            }
        }
        return false;
    }

    /**
     * "die Bauern und das Gaswerk", whatever the nouns mean; without articles only where neither noun may be half of a name,
     * or one means an organisation. Behind a noun with an attribute only what can be nothing but a
     * nominative begins anew: "die Chefs der Bank und der Werft" are not two, and "für das Land und die Stadt" goes on.
     */
    private boolean arePhrases(int from, int to, int next, int end) {
        if (from == to - 1 && next == end - 1) {
            return (isNoun(from) && isNoun(next)) || isOrganization(from) || isOrganization(next);
        }
        int noun = noun(from, to);
        int other = noun(next, end);
        if (noun < 0 || other < 0) {
            return false;
        }
        boolean begins = text.word(from).is(Feature.ARTICLE, Feature.NOM) && isNominative(next, other);
        return noun == to - 1 || (begins && !hasPreposition(noun + 1, to));
    }

    /** A noun, and no name, which may be half of one ("Sander und Boll"). */
    private boolean isNoun(int word) {
        return text.word(word).tag().equals("NOUN") && !text.word(word).is(Feature.NAME);
    }

    private boolean isOrganization(int word) {
        return isNoun(word) && nouns.isOrganization(text.word(word));
    }

    /** The noun behind an article or possessive, adjectives between them; -1 if there is none. */
    private int noun(int from, int to) {
        int noun = from + 1;
        while (noun < to && !text.word(noun).isNominal() && text.word(noun).is(Feature.ADJECTIVE)) {
            noun++;
        }
        boolean begun = text.word(from).is(Feature.ARTICLE) || text.word(from).is(Feature.POSSESSIVE);
        return begun && noun < to && text.word(noun).isNominal() ? noun : -1;
    }

    private boolean isNominative(int article, int noun) {
        Word word = text.word(noun);
        boolean masculine = word.is(Feature.NOUN, Feature.MAS)
                && !word.is(Feature.NOUN, Feature.FEM)
                && !word.is(Feature.NOUN, Feature.PLU);
        return text.word(article).is(Feature.ARTICLE, Feature.NOM)
                && (masculine || !text.word(article).is(Feature.ARTICLE, Feature.GEN));
    }

    private boolean hasPreposition(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.word(i).isMark() || text.word(i).is(Feature.PREPOSITION)) {
                return true;
            }
        }
        return false;
    }
}
