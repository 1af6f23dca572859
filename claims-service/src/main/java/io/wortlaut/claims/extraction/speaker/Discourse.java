package io.wortlaut.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.tag.Draft;

/** Who has spoken so far, and who was last in view: what pronouns and definite nouns refer back to. */
final class Discourse {

    /** Those who made one statement, and where. */
    record Turn(List<Referent> speakers, int word, int paragraph, Zone zone) {}

    /** Nobody refers back further. */
    private static final int MEMORY = 40;

    private final List<Turn> turns = new ArrayList<>();
    private List<Referent> signatories = List.of();
    private Referent group;
    private Referent pair;

    /** Those who are listed as parties of a joint statement. */
    void setSignatories(List<Referent> parties) {
        signatories = parties;
    }

    /** The coalition with everybody who is said to belong to it. */
    Referent complete(Referent coalition) {
        List<Referent> members = new ArrayList<>(coalition.members());
        for (Referent party : signatories) {
            if (members.stream().noneMatch(member -> member.name().equals(party.name()))) {
                members.add(party);
            }
        }
        return coalition.withMembers(members);
    }

    void add(List<Referent> speakers, Draft draft) {
        turns.add(new Turn(speakers, draft.from(), draft.sentence.paragraph(), draft.sentence.zone()));
        if (speakers.size() > 1) {
            pair = coalition(speakers);
        } else if (speakers.size() == 1
                && speakers.getFirst().kind() == PartyKind.COALITION
                && (pair == null || !pair.name().equals(speakers.getFirst().name()))) {
            group = speakers.getFirst();
        }
    }

    Optional<Turn> last() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    /** The turn before in the same paragraph that others took. */
    Optional<Turn> other(Turn turn, Draft draft) {
        for (int i = turns.size() - 1; i >= 0 && turns.get(i).paragraph() == draft.sentence.paragraph(); i--) {
            if (!turns.get(i)
                    .speakers()
                    .getFirst()
                    .name()
                    .equals(turn.speakers().getFirst().name())) {
                return Optional.of(turns.get(i));
            }
        }
        return Optional.empty();
    }

    /** Several parties that spoke together. */
    Optional<Referent> group() {
        return Optional.ofNullable(group == null ? pair : group).map(this::complete);
    }

    static Referent coalition(List<Referent> parties) {
        String name = String.join(", ", parties.stream().map(Referent::name).toList());
        return new Referent(
                name, PartyKind.COALITION, "carried", java.util.Map.of(), parties, null, Gender.UNKNOWN, true, 70);
    }

    /** The last single speaker that fits. */
    Optional<Referent> lastWhere(Predicate<Referent> fits) {
        for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - MEMORY); i--) {
            List<Referent> speakers = turns.get(i).speakers();
            if (speakers.size() == 1 && fits.test(speakers.getFirst())) {
                return Optional.of(speakers.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The last two who spoke together, alone and both fitting. */
    Optional<List<Referent>> lastPair(Predicate<Referent> fits) {
        for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - MEMORY); i--) {
            List<Referent> speakers = turns.get(i).speakers();
            List<Referent> parties = speakers.size() == 1 ? speakers.getFirst().members() : speakers;
            if (parties.size() == 2 && parties.stream().allMatch(fits)) {
                return Optional.of(parties);
            }
        }
        return Optional.empty();
    }

    /** The word where the last single speaker that fits spoke; -1 if there is none. */
    int wordOfLast(Predicate<Referent> fits) {
        for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - MEMORY); i--) {
            List<Referent> speakers = turns.get(i).speakers();
            if (speakers.size() == 1 && fits.test(speakers.getFirst())) {
                return turns.get(i).word();
            }
        }
        return -1;
    }
}
