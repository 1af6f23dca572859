package io.wortlaut.claims.extraction.speaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.mention.Gazetteer;
import io.wortlaut.claims.extraction.mention.Known;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Reads phrases that name an organisation, a medium, or a party that is neither a person nor well known. */
final class Organizations {

    private final TaggedText text;
    private final Cast cast;
    private final Gazetteer gazetteer;
    private final Nouns nouns;
    private final Discourse discourse;
    private final PhraseHeads heads;
    private final PartyNames names;

    Organizations(
            TaggedText text,
            Cast cast,
            Gazetteer gazetteer,
            Nouns nouns,
            Discourse discourse,
            PhraseHeads heads,
            PartyNames names) {
        this.text = text;
        this.cast = cast;
        this.gazetteer = gazetteer;
        this.nouns = nouns;
        this.discourse = discourse;
        this.heads = heads;
        this.names = names;
    }

    /** "die Regierungspartei, die Nationale Liste,": what it is, and behind a comma what it is called. */
    Optional<Referent> apposed(int from, int to) {
        int comma = from;
        while (comma < to && !text.isMark(comma, ",")) {
            comma++;
        }
        int name = comma + 1;
        int noun = comma < to ? heads.noun(from, comma) : -1;
        boolean general = noun >= 0
                && noun == comma - 1
                && heads.isDefinite(from)
                && !heads.isNamed(from, comma)
                && cast.knownIn(from, comma).isEmpty()
                && (nouns.isOrganization(text.word(noun))
                        || nouns.role(text.word(noun)).isPresent());
        boolean proper = general
                && name + 1 < to
                && text.word(name).is(Feature.ARTICLE, Feature.DEFINITE)
                && text.word(name + 1).token().isCapitalised()
                && cast.personsIn(name, to).isEmpty()
                && isProper(name + 1, to);
        return proper ? Optional.of(other(name, heads.noun(name, to), to)) : Optional.empty();
    }

    /** "Nationale Liste", "Bund der Freien", "Kieswerke Sander GmbH": more than a noun, and no office. */
    private boolean isProper(int from, int to) {
        Word first = text.word(from);
        Word second = from + 1 < to ? text.word(from + 1) : null;
        boolean office = nouns.role(first).isPresent();
        boolean adjective = first.is(Feature.ADJECTIVE) && second != null && second.isNominal();
        boolean genitive = second != null && second.is(Feature.ARTICLE, Feature.GEN) && nouns.isOrganization(first);
        return !office && (adjective || genitive || heads.isNamed(from, to));
    }

    /** "die Gewerkschaft", "die Behörde": the last organisation to speak that may be called so. */
    Optional<Referent> earlier(int from, int noun, int to) {
        boolean alone = noun == from + 1
                && heads.isDefinite(from)
                && (noun + 1 >= to || (text.word(noun + 1).isMark() && !text.isQuoted(noun + 1)));
        return alone
                ? discourse.lastWhere(referent -> mayMean(noun, referent)).map(referent -> referent.by("role", 70))
                : Optional.empty();
    }

    private boolean mayMean(int noun, Referent referent) {
        return referent.kind() == PartyKind.ORGANIZATION
                && nouns.references()
                        .mayMean(
                                text.word(noun),
                                referent.name(),
                                referent.method().equals("name"));
    }

    Referent medium(int from, int noun, int to) {
        if (heads.isDefinite(from) && noun + 1 >= to) {
            Optional<KnownMention> last = cast.lastMediumBefore(from);
            if (last.isPresent()) {
                return Referent.of(last.get().known()).by("role", 75);
            }
        }
        return Referent.of(names.name(from, to), PartyKind.ORGANIZATION, "role");
    }

    Referent other(int from, int noun, int to) {
        boolean organization = noun >= 0 && nouns.isOrganization(text.word(noun));
        boolean plural = noun >= 0
                && text.word(noun).is(Feature.NOUN, Feature.PLU)
                && !text.word(noun).is(Feature.NOUN, Feature.SIN);
        Map<String, PartyKind> behalf = organization ? stateOf(from, noun, to) : Map.of();
        Gender gender = noun >= 0 && text.word(noun).is(Feature.NOUN, Feature.FEM)
                ? Gender.FEMININE
                : noun >= 0 && text.word(noun).is(Feature.NOUN, Feature.MAS) ? Gender.MASCULINE : Gender.UNKNOWN;
        PartyKind kind = plural && !organization ? PartyKind.UNNAMED_OFFICIAL : PartyKind.ORGANIZATION;
        String method = kind == PartyKind.ORGANIZATION && heads.isNamed(from, to) ? "name" : "role";
        return new Referent(names.name(from, to), kind, method, behalf, List.of(), null, gender, plural, 60);
    }

    /** "das russische Verteidigungsministerium", "die US-Regierung", "die Regierung in Oslo". */
    private Map<String, PartyKind> stateOf(int from, int noun, int to) {
        for (int i = from; i <= noun; i++) {
            Word word = text.word(i);
            Optional<Known> state = gazetteer.byAdjective(word).or(() -> gazetteer.byPrefix(word));
            if (state.isPresent() && state.get().kind() == PartyKind.STATE) {
                return Map.of(state.get().name(), PartyKind.STATE);
            }
        }
        boolean government = text.word(noun).is(WordClass.GOVERNMENT);
        return cast.knownIn(noun, to).stream()
                .map(KnownMention::known)
                .filter(known -> government && known.kind() == PartyKind.STATE)
                .findFirst()
                .map(known -> Map.of(known.name(), PartyKind.STATE))
                .orElse(Map.of());
    }
}
