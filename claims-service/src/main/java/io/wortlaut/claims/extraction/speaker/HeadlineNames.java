package io.wortlaut.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.speaker.SpeakerResolver.Resolved;
import io.wortlaut.claims.extraction.tag.Draft;

/** Headlines call an organisation by its noun alone: "Verband fordert Hilfe" is by the "Imkerverband Talheim" below. */
public final class HeadlineNames {

    /** Statements that are looked through. */
    private static final int REACH = 100;

    private HeadlineNames() {}

    /**
     * Who says each statement, with those of headlines named as they are below.
     *
     * @param drafts all statements of the document, in the order of the text
     * @param resolved who says each
     */
    public static List<Resolved> of(TaggedText text, Nouns nouns, List<Draft> drafts, List<Resolved> resolved) {
        Map<String, String> below = new HashMap<>();
        List<Resolved> named = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Optional<Party> speaker = only(resolved.get(i));
            if (drafts.get(i).sentence.zone() != Zone.BODY && speaker.isPresent()) {
                Party party = speaker.get();
                if (isNounAlone(drafts.get(i).speaker)) {
                    int end = Math.min(resolved.size(), i + 1 + REACH);
                    later(text, nouns, drafts.get(i).speaker.head(), party, resolved.subList(i + 1, end))
                            .ifPresent(name -> below.putIfAbsent(party.name(), name));
                }
                named.add(renamed(resolved.get(i), party, below.getOrDefault(party.name(), party.name())));
            } else {
                named.add(resolved.get(i));
            }
        }
        return named;
    }

    private static Optional<Party> only(Resolved resolved) {
        return resolved.speakers().size() == 1
                ? Optional.of(resolved.speakers().getFirst()).filter(party -> party.kind() == PartyKind.ORGANIZATION)
                : Optional.empty();
    }

    private static boolean isNounAlone(NounPhrase phrase) {
        return phrase != null && phrase.head() - phrase.from() <= 1 && phrase.head() == phrase.end() - 1;
    }

    /** The name of the first organisation that speaks later and may be called so. */
    private static Optional<String> later(
            TaggedText text, Nouns nouns, int noun, Party called, List<Resolved> following) {
        return following.stream()
                .flatMap(resolved -> only(resolved).stream())
                .filter(party -> party.name().equals(called.name())
                        || nouns.references()
                                .mayMean(
                                        text.word(noun),
                                        party.name(),
                                        party.method().equals("name")))
                .findFirst()
                .map(Party::name);
    }

    private static Resolved renamed(Resolved resolved, Party party, String name) {
        return name.equals(party.name())
                ? resolved
                : new Resolved(
                        List.of(new Party(
                                name,
                                party.kind(),
                                party.mention(),
                                party.method(),
                                party.members(),
                                party.confidence())),
                        resolved.behalf(),
                        resolved.medium());
    }
}
