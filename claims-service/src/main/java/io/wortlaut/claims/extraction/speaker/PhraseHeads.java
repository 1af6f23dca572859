package io.wortlaut.claims.extraction.speaker;

import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Finds what a nominal phrase is about: the person, the well-known party or the noun that all else in it belongs to. */
final class PhraseHeads {

    private final TaggedText text;
    private final Cast cast;
    private final Nouns nouns;

    PhraseHeads(TaggedText text, Cast cast, Nouns nouns) {
        this.text = text;
        this.cast = cast;
        this.nouns = nouns;
    }

    /** A person's name that is the phrase's core, not an attribute of it ("der Sprecher von Edda Marlow"). */
    Optional<PersonMention> person(int from, int to) {
        for (PersonMention mention : cast.personsIn(from, to)) {
            Word before = mention.from() > 0 ? text.word(mention.from() - 1) : null;
            boolean first = mention.from() == from
                    || (before != null
                            && mention.from() > from
                            && (before.isMark()
                                    || (before.tag().equals("NOUN") && !before.is(Feature.PREPOSITION))
                                    || before.is(Feature.ADJECTIVE)
                                    || before.tag().equals("ADJ")
                                    || (mention.from() == from + 1 && before.is(Feature.ARTICLE))
                                    || before.tag().equals("PROPN")));
            boolean genitive = mention.to() < to
                    && ((text.word(mention.to() - 1).is(WordClass.ENDS_LIKE_GENITIVE)
                                    && mayBeOwned(text.word(mention.to())))
                            || owns(mention.to(), to));
            if ((first || mention.role() != null) && !genitive && !isOfSomebody(mention, from, to)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** "Marlow's spokeswoman" */
    private boolean owns(int mark, int to) {
        return text.word(mark).is(WordClass.POSSESSIVE_MARK) && mark + 1 < to;
    }

    /** "Marlows Sprecherin", "Marlows Partei". */
    private boolean mayBeOwned(Word noun) {
        return nouns.role(noun).isPresent() || nouns.isOrganization(noun) || nouns.isGroup(noun);
    }

    /** "die Schwester von Edda Marlow, Iris Marlow": the person named behind a comma is meant. */
    private boolean isOfSomebody(PersonMention mention, int from, int to) {
        boolean attribute = false;
        for (int i = from; i < mention.from(); i++) {
            attribute |= text.word(i).is(WordClass.OF);
        }
        return attribute
                && cast.personsIn(mention.to(), to).stream()
                        .anyMatch(later -> text.isMark(later.from() - 1, ",") && later.from() - 1 == mention.to());
    }

    /** The first noun of the phrase that is no genitive name before another noun. */
    int noun(int from, int to) {
        for (int i = from; i < to; i++) {
            Word word = text.word(i);
            if (i > from
                    && ((word.is(Feature.PREPOSITION) && !word.token().isCapitalised())
                            || (word.isMark() && !text.isQuoted(i)))) {
                return -1;
            }
            boolean genitiveName = word.is(Feature.NAME, Feature.GEN)
                    && word.is(WordClass.ENDS_LIKE_GENITIVE)
                    && i + 1 < to
                    && text.word(i + 1).isNominal();
            if (word.is(WordClass.NOUN_HERE)) {
                return lastOfRow(i, to);
            }
            if (word.isNominal() && !genitiveName && !word.is(Feature.ARTICLE)) {
                boolean title = nouns.role(word).isEmpty()
                        && i + 1 < to
                        && nouns.role(text.word(i + 1)).isPresent();
                return title ? i + 1 : i;
            }
        }
        return -1;
    }

    /** "the city council's press officer": where nouns stand in a row, the last is what the others tell about. */
    private int lastOfRow(int from, int to) {
        int last = from;
        for (int i = from + 1; i < to; i++) {
            Word word = text.word(i);
            boolean owner = word.isMark() && "'’".contains(word.text()) && i + 1 < to;
            boolean within = owner
                    || word.is(WordClass.POSSESSIVE_MARK)
                    || word.tag().equals("ADJ")
                    || word.tag().equals("NUM");
            if (word.isNominal() && !word.is(WordClass.POSSESSIVE_MARK)) {
                last = i;
            } else if (!within) {
                break;
            }
        }
        return last;
    }

    Optional<KnownMention> known(int from, int to, int noun) {
        for (KnownMention mention : cast.knownIn(from, to)) {
            boolean head = mention.from() == from
                    || (mention.from() <= noun && noun < mention.to())
                    || (mention.from() == from + 1 && text.word(from).is(Feature.ARTICLE));
            boolean named = mention.known().kind() == PartyKind.MEDIUM && noun >= 0 && nouns.isMedium(text.word(noun));
            boolean genitive = text.word(mention.from()).is(Feature.NAME, Feature.GEN)
                    && !text.word(mention.from()).is(Feature.NAME, Feature.NOM)
                    && mention.to() < to;
            genitive |= mention.to() < to && owns(mention.to(), to);
            if ((head || named) && !genitive) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** "die Polizei Talheim", "das Bündnis „Freie Fahrt“": whether the phrase has a proper name in it. */
    boolean isNamed(int from, int to) {
        for (int i = from; i < to && !(text.word(i).isMark() && !text.isQuoted(i)); i++) {
            Word word = text.word(i);
            boolean name = word.tag().equals("PROPN")
                    && word.token().isCapitalised()
                    && (word.readings().isEmpty() || word.is(Feature.NAME));
            if (name || (i > from && text.isQuoted(i))) {
                return true;
            }
        }
        return false;
    }

    boolean isDefinite(int from) {
        Word word = text.word(from);
        return word.is(Feature.ARTICLE, Feature.DEFINITE) || (word.is(Feature.DEMONSTRATIVE) && !word.is(Feature.NOUN));
    }
}
