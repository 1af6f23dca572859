package io.wortlaut.claims.extraction.speaker;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** "Beide Länder", "die beiden", "both countries": the two who spoke together last, or were named side by side. */
final class Pairs {

    /** Whom a pair means was named not longer ago than this, in words. */
    private static final int NEAR = 120;
    /** As many words may stand before a person's name: "und dem Gärtner Jorin Talbeck". */
    private static final int ROLE = 2;

    private final TaggedText text;
    private final Cast cast;
    private final Nouns nouns;
    private final Discourse discourse;

    Pairs(TaggedText text, Cast cast, Nouns nouns, Discourse discourse) {
        this.text = text;
        this.cast = cast;
        this.nouns = nouns;
        this.discourse = discourse;
    }

    /** The two, or as one what is no person; empty where the phrase is of no two, or nobody knows of which. */
    List<Referent> of(int start, int to) {
        int from = start > 0 && text.word(start - 1).is(WordClass.BOTH) ? start - 1 : start;
        int both = text.word(from).is(WordClass.BOTH) || !text.word(from).is(Feature.ARTICLE) ? from : from + 1;
        // "Two countries" are any two.
        boolean any = both == from && text.word(from).tag().equals("NUM");
        if (both >= to || any || !text.word(both).is(WordClass.BOTH)) {
            return List.of();
        }
        int noun = both + 1;
        if (noun < to && !(noun == to - 1 && text.word(noun).mayBeNoun())) {
            return List.of();
        }
        boolean persons = noun == to || nouns.role(text.word(noun)).isPresent();
        Predicate<Referent> fits = referent -> noun == to || persons == referent.isPerson();
        return discourse
                .lastPair(fits)
                .or(() -> named(from, fits))
                .map(pair -> persons
                        ? pair.stream().map(party -> party.by("carried", 65)).toList()
                        : List.of(Discourse.coalition(pair)))
                .orElse(List.of());
    }

    /** Two names with nothing but "und" between them, and no third before it. */
    private Optional<List<Referent>> named(int before, Predicate<Referent> fits) {
        for (int i = before - 2; i > Math.max(0, before - NEAR); i--) {
            if (text.word(i).is(WordClass.AND) && !text.isQuoted(i)) {
                Optional<Referent> first = endingAt(i);
                Optional<Referent> second = startingAt(i + 1);
                if (first.filter(fits).isPresent() && second.filter(fits).isPresent()) {
                    return Optional.of(List.of(first.get(), second.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Referent> endingAt(int end) {
        Optional<PersonMention> person = cast.personsIn(Math.max(0, end - NEAR), end).stream()
                .filter(mention -> mention.to() == end && !isListed(mention.from()))
                .findFirst();
        return person.map(mention -> Referent.of(mention.person(), "name"))
                .or(() -> cast.knownIn(Math.max(0, end - NEAR), end).stream()
                        .filter(mention -> mention.to() == end && !isListed(mention.from()))
                        .findFirst()
                        .map(mention -> Referent.of(mention.known())));
    }

    private boolean isListed(int word) {
        return word > 0 && text.isMark(word - 1, ",");
    }

    private Optional<Referent> startingAt(int start) {
        Optional<KnownMention> known = cast.knownAt(start);
        if (known.isPresent()) {
            return known.map(mention -> Referent.of(mention.known()));
        }
        int name = start;
        while (name < text.words().size() && name - start < ROLE && leadsToName(text.word(name))) {
            name++;
        }
        return cast.personsIn(name, name + 1).stream()
                .findFirst()
                .map(mention -> Referent.of(mention.person(), "name"));
    }

    private boolean leadsToName(Word word) {
        return word.is(Feature.ARTICLE) || nouns.role(word).isPresent();
    }
}
