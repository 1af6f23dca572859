package io.wortlaut.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.List;

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

    /** "A und B", "sowohl A als auch B": split where both sides can stand alone. */
    List<int[]> of(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int start = skipJoining(from, to);
        for (int i = start + 1; i < to - 1; i++) {
            boolean joint = text.word(i).is(WordClass.AND)
                    || (text.word(i).is(WordClass.AS) && text.word(i + 1).is(WordClass.ALSO));
            int next = skipJoining(i, to);
            if (joint && next < to && standsAlone(start, i) && standsAlone(next, to)) {
                parts.add(new int[] {start, i});
                start = next;
                i = next;
            }
        }
        parts.add(new int[] {start, to});
        return parts;
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
}
