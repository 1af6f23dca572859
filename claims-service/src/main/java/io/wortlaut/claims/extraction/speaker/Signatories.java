package io.wortlaut.claims.extraction.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Gazetteer;
import io.wortlaut.claims.extraction.mention.Known;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Who stands behind a joint statement: the list in the sentence that says that it was issued or signed. */
final class Signatories {

    /** Two are named as speakers themselves; a list begins with three. */
    private static final int LIST = 3;

    private Signatories() {}

    /** The parties of the longest such list; empty without one. */
    static List<Referent> of(TaggedText text, Cast cast, Gazetteer gazetteer, Nouns nouns) {
        Map<String, Referent> longest = Map.of();
        for (Sentence sentence : text.sentences()) {
            if (isJoint(text, sentence, nouns)) {
                Map<String, Referent> listed = listed(text, cast, gazetteer, sentence);
                longest = listed.size() > longest.size() ? listed : longest;
            }
        }
        return longest.size() >= LIST ? List.copyOf(longest.values()) : List.of();
    }

    private static boolean isJoint(TaggedText text, Sentence sentence, Nouns nouns) {
        boolean joint = false;
        boolean document = false;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Word word = text.word(i);
            joint |= word.is(WordClass.JOINT);
            document |= nouns.isDocument(word);
        }
        return joint && document;
    }

    private static Map<String, Referent> listed(TaggedText text, Cast cast, Gazetteer gazetteer, Sentence sentence) {
        Map<String, Referent> parties = new LinkedHashMap<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Optional<Known> known =
                    cast.knownAt(i).map(Cast.KnownMention::known).or(prefix(text, gazetteer, i));
            known.filter(party -> party.kind() != PartyKind.MEDIUM)
                    .ifPresent(party -> parties.putIfAbsent(party.name(), Referent.of(party)));
        }
        return parties;
    }

    private static java.util.function.Supplier<Optional<Known>> prefix(TaggedText text, Gazetteer gazetteer, int i) {
        return () -> gazetteer.byPrefix(text.word(i)).filter(known -> known.kind() == PartyKind.STATE);
    }
}
