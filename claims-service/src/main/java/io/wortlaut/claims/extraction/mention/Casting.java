package io.wortlaut.claims.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.mention.NameRuns.Run;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.segment.Sentence;

/**
 * Finds who is named in a document: well-known parties, media that the text introduces, and the persons among the runs of
 * names that are left.
 */
public final class Casting {

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
        quotedMedia(text, taken, known);
        again(text, taken, known);
        for (Sentence sentence : text.sentences()) {
            nameRuns.find(text, sentence, taken, runs);
        }
        known.sort(Comparator.comparingInt(KnownMention::from));
        return new Cast(new PersonCasting(text, nouns, roles).cast(runs), known);
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
                Arrays.fill(taken, from, to, true);
                i = to - 1;
            }
        }
    }

    private void quotedMedia(TaggedText text, boolean[] taken, List<KnownMention> known) {
        QuotedMedia media = new QuotedMedia(text, nouns);
        for (Quotation quotation : text.quotations()) {
            media.in(quotation).filter(mention -> !taken[mention.from()]).ifPresent(mention -> {
                known.add(mention);
                Arrays.fill(taken, mention.from(), mention.to(), true);
            });
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
}
