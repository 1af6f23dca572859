package io.wortlaut.claims.extraction.mention;

import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.quotation.Quotation;

/** Finds papers and stations that are known for such by their names alone, where these stand in quotation marks. */
final class QuotedMedia {

    /** Words between the marks. */
    private static final int LONGEST = 5;

    private final TaggedText text;
    private final Nouns nouns;

    QuotedMedia(TaggedText text, Nouns nouns) {
        this.text = text;
        this.nouns = nouns;
    }

    /** The medium that is named between the marks, if nothing but a medium is. */
    Optional<KnownMention> in(Quotation quotation) {
        int from = quotation.innerFrom();
        int to = quotation.innerTo();
        if (from >= to || to - from > LONGEST || !isName(from, to)) {
            return Optional.empty();
        }
        boolean medium = nouns.namesMedium(text.word(from)) || nouns.namesMedium(text.word(to - 1));
        return medium
                ? Optional.of(new KnownMention(from, to, new Known(name(from, to), PartyKind.MEDIUM, "name", null)))
                : Optional.empty();
    }

    /** Capitals at both ends and within, but for what joins them; one word alone is a name behind "der" or "laut". */
    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            Word word = text.word(i);
            boolean joins = i > from && i < to - 1 && (word.is(Feature.PREPOSITION) || word.is(Feature.ARTICLE));
            boolean capital = word.token().isCapitalised() || (!word.token().isWord() && !word.isMark());
            if (!capital && !joins) {
                return false;
            }
        }
        int before = from - 2;
        boolean led = before >= 0
                && (text.word(before).is(Feature.ARTICLE) || text.word(before).is(Feature.PREPOSITION));
        return to - from > 1 || led;
    }

    /** In the nominative: "dem „Talheimer Boten“" names the "Talheimer Bote", "der „Neuen Presse“" the "Neue Presse". */
    private String name(int from, int to) {
        // Behind "der" it is declined as one feminine or several: both end alike.
        boolean declined = from > 1
                && text.word(from - 2).is(Feature.ARTICLE, Feature.GEN)
                && text.word(from - 2).is(Feature.ARTICLE, Feature.FEM);
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to - 1; i++) {
            Word word = text.word(i);
            name.append(declined && word.is(Feature.ADJECTIVE) ? undeclined(word) : word.text())
                    .append(' ');
        }
        return name + nominative(text.word(to - 1));
    }

    private String undeclined(Word adjective) {
        return text.vocabulary()
                .pattern("WEAK_ADJECTIVE")
                .matcher(adjective.text())
                .replaceFirst(text.vocabulary().form("STRONG_FEMININE"));
    }

    private static String nominative(Word noun) {
        List<Reading> readings = noun.readings().stream()
                .filter(reading -> reading.is(Feature.NOUN) && reading.is(Feature.SIN))
                .toList();
        boolean nominative = readings.isEmpty() || readings.stream().anyMatch(reading -> reading.is(Feature.NOM));
        return nominative ? noun.text() : readings.getFirst().lemma();
    }
}
