package io.wortlaut.claims.claim.linking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;

/**
 * Says how what two statements say stands to each other, by nothing but the two. No relation, unless there is reason: each
 * rule asks for more than it needs where the words leave room.
 *
 * <p>What is asserted is monotone: who leaves a restriction out says less (MacCartney and Manning 2009). So one statement
 * narrows another when it has all of the other's words and only such beyond them as restrict. That does not hold below a
 * negation, a condition, "nur", "höchstens" or an adjective like "angeblich", so statements that differ in any of these
 * ({@code operators.txt}) have no relation, nor have those that deny. Numbers are intervals ({@link Quantity}): one within
 * the other implies it, two that exclude each other contradict each other unless the later replaces the earlier.
 */
public final class Relations {

    /** How many days apart two articles may tell of the same, when both count it: what happens again is counted anew. */
    private static final int SAME_COUNT = 3;

    /** How many days a figure of somebody else stays one that may be updated. */
    private static final int SAME_MATTER = 14;

    /** How much of the wider statement's words must weigh together: that of two words of one in seven articles. */
    private static final double SAYS_ENOUGH = 4;

    private static final int WORDS_ENOUGH = 2;
    private static final double REST_SHARED = 0.3;

    private static final Set<String> UPDATING = Set.of("RAISED", "LOWERED", "REVISED", "COUNT");

    /** Acts that say what is to be, each by itself; the others say what is. */
    private static final Set<SpeechAct> PROSPECTIVE =
            EnumSet.of(SpeechAct.DEMAND, SpeechAct.PROMISE, SpeechAct.WARNING);

    private final Stances stances = new Stances();

    /**
     * A proposition and when it was said.
     *
     * @param day its last day; null when it is not known
     */
    public record Dated(Proposition proposition, LocalDate day) {}

    /**
     * How the one stands to the other; empty for the unrelated, for what is said in two languages, and for what says the same.
     * Turned round for the other order.
     *
     * @param together whether they stand in one article; if not, they are {@link Topics#areComparable comparable}
     */
    public Optional<Relation> of(Dated one, Dated other, boolean together) {
        if (!one.proposition().language().equals(other.proposition().language())) {
            return Optional.empty();
        }
        return contained(one, other, together)
                .or(() -> contained(other, one, together).map(Relation::turned))
                .or(() -> superseded(one, other))
                .or(() -> superseded(other, one).map(Relation::turned))
                .or(() -> contradicts(one.proposition(), other.proposition()));
    }

    /** Whether the one says what the other says, and more. */
    private Optional<Relation> contained(Dated one, Dated other, boolean together) {
        Proposition narrow = one.proposition();
        Proposition wide = other.proposition();
        if (!narrow.names().containsAll(wide.names()) || !areAlike(narrow, wide, Set.of())) {
            return Optional.empty();
        }
        Matching matching = Matching.of(wide, narrow);
        if (!matching.missing().isEmpty() || !saysEnough(matching, wide) || !haveOneOrder(matching)) {
            return Optional.empty();
        }
        List<Matching.Pair> counts = matching.pairs().stream()
                .filter(Matching.Pair::isOfQuantities)
                .filter(pair -> !pair.one().quantity().equalsAmount(pair.other().quantity()))
                .toList();
        boolean adds = !matching.added().isEmpty() || matching.pairs().stream().anyMatch(Matching.Pair::isSpecial);
        if ((counts.isEmpty() && !adds)
                || !counts.stream()
                        .allMatch(pair ->
                                pair.other().quantity().isWithin(pair.one().quantity()))
                || (!counts.isEmpty() && !together && daysBetween(one, other) > SAME_COUNT)
                || (adds && !restricts(matching, wide))
                || !areAsserted(narrow, wide)) {
            return Optional.empty();
        }
        double likeness = likeness(matching, wide, narrow);
        boolean narrows =
                adds || counts.stream().anyMatch(pair -> pair.other().quantity().isExact());
        return likeness == 0
                ? Optional.empty()
                : Optional.of(new Relation(narrows ? ClaimRelationType.NARROWS : ClaimRelationType.ENTAILS, false, (int)
                        Math.round(Linker.CERTAIN * likeness)));
    }

    /** Whether two say something in the same way: the same kind of act, under the same operators, none a negation. */
    private static boolean areAlike(Proposition one, Proposition other, Set<String> ignored) {
        Set<String> operators = operators(one, ignored);
        boolean pointing = operators.contains("I") || operators.contains("HE");
        return !one.denies()
                && !other.denies()
                && !operators.contains("NEGATION")
                && operators.equals(operators(other, ignored))
                && sphere(one).equals(sphere(other))
                && (!pointing || haveOneSpeaker(one, other));
    }

    private static Set<String> operators(Proposition proposition, Set<String> ignored) {
        return proposition.constituents().stream()
                .filter(constituent -> constituent.kind() == Constituent.Kind.OPERATOR)
                .map(Constituent::term)
                .filter(operator -> !ignored.contains(operator))
                .collect(Collectors.toSet());
    }

    private static String sphere(Proposition proposition) {
        return PROSPECTIVE.contains(proposition.act()) ? proposition.act().name() : "";
    }

    private static boolean haveOneSpeaker(Proposition one, Proposition other) {
        return !Collections.disjoint(one.speakers(), other.speakers());
    }

    private boolean areAsserted(Proposition one, Proposition other) {
        return Stream.of(one, other).map(stances::of).allMatch(stance -> switch (stance) {
            case ASSERTS, REPORTS -> true;
            case DENIES, DISPUTES -> false;
        });
    }

    /** 0 when one of the days is not known. */
    private static long daysBetween(Dated one, Dated other) {
        return one.day() == null || other.day() == null ? 0 : Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
    }

    private static boolean saysEnough(Matching matching, Proposition wide) {
        Map<String, Weighted> weights = Matching.weights(wide);
        List<Constituent> words = matching.pairs().stream()
                .map(Matching.Pair::one)
                .filter(one -> one.kind() != Constituent.Kind.NUMBER)
                .toList();
        return words.size() >= WORDS_ENOUGH
                && words.stream()
                                .mapToDouble(word -> Matching.weight(word, weights))
                                .sum()
                        >= SAYS_ENOUGH;
    }

    /** Whether names are tied to the rest alike, and who and whom stand in the same order: by these two are told apart. */
    private static boolean haveOneOrder(Matching matching) {
        int last = -1;
        for (Matching.Pair pair : matching.pairs()) {
            Constituent one = pair.one();
            Constituent other = pair.other();
            if (one.kind() == Constituent.Kind.NAME && !one.governor().equals(other.governor())) {
                return false;
            }
            if (one.isBare() && other.isBare()) {
                if (other.span().start() < last) {
                    return false;
                }
                last = other.span().start();
            }
        }
        return true;
    }

    /** Whether what is added only restricts: nothing else is said to be so, and nobody else does it. */
    private static boolean restricts(Matching matching, Proposition wide) {
        boolean hasBareName = wide.constituents().stream()
                .anyMatch(constituent -> constituent.kind() == Constituent.Kind.NAME && constituent.isBare());
        Set<String> counted = matching.added().stream()
                .filter(added -> added.quantity() != null)
                .map(added -> added.quantity().counted())
                .collect(Collectors.toSet());
        boolean hasCeiling = matching.pairs().stream()
                .anyMatch(pair ->
                        pair.one().quantity() != null && pair.one().quantity().isCeiling());
        return !hasCeiling
                && matching.added().stream().allMatch(added -> switch (added.kind()) {
                    case NAME -> !added.isBare() || !hasBareName;
                    case NOUN -> !added.isBare() || counted.contains(added.term());
                    case NUMBER, ADJECTIVE, OTHER -> true;
                    case VERB, OPERATOR, CUE -> false;
                });
    }

    /** The mean of what the wider has of the narrower and the other way round, 0 to 1; 0 if the narrower says much else. */
    private static double likeness(Matching matching, Proposition wide, Proposition narrow) {
        Map<String, Weighted> weights = Matching.weights(wide);
        Map<String, Weighted> narrowWeights = Matching.weights(narrow);
        double shared = 0;
        double all = 0;
        double back = 0;
        for (Matching.Pair pair : matching.pairs()) {
            shared += pair.likeness() * Matching.weight(pair.one(), weights);
            all += Matching.weight(pair.one(), weights);
            back += pair.likeness() * Matching.weight(pair.other(), narrowWeights);
        }
        double rest = matching.pairs().stream()
                        .map(Matching.Pair::other)
                        .mapToDouble(other -> Matching.weight(other, narrowWeights))
                        .sum()
                + matching.added().stream()
                        .mapToDouble(added -> Matching.weight(added, narrowWeights))
                        .sum();
        return back / rest < REST_SHARED ? 0 : (shared / all + back / rest) / 2;
    }

    /** Whether the one gives a later figure for what the other gave one for. */
    private Optional<Relation> superseded(Dated one, Dated other) {
        Proposition late = one.proposition();
        Proposition early = other.proposition();
        if (one.day() == null
                || other.day() == null
                || !one.day().isAfter(other.day())
                || namesOthers(late, early)
                || !areAlike(late, early, UPDATING)) {
            return Optional.empty();
        }
        Set<String> cues = operators(late, Set.of());
        boolean told = cues.contains("RAISED") || cues.contains("LOWERED");
        boolean byOne = haveOneSpeaker(late, early);
        if (!byOne && (!told || daysBetween(one, other) > SAME_MATTER)) {
            return Optional.empty();
        }
        List<Matching.Pair> counts = Matching.of(early, late).pairs().stream()
                .filter(Matching.Pair::isOfQuantities)
                .filter(pair -> !pair.one().quantity().equalsAmount(pair.other().quantity()))
                .toList();
        boolean replaces = !counts.isEmpty()
                && counts.stream()
                        .allMatch(pair ->
                                pair.one().quantity().excludes(pair.other().quantity()))
                && counts.stream().allMatch(pair -> goesAsTold(pair, cues));
        double likeness = replaces ? Similarity.of(slot(late), slot(early)) : 0;
        return likeness < Linker.SAME_BUT_FOR_ONE_THING || !areAsserted(late, early)
                ? Optional.empty()
                : Optional.of(
                        new Relation(ClaimRelationType.SUPERSEDES, false, (int) Math.round(Linker.CERTAIN * likeness)));
    }

    static boolean tellsOfUpdate(Constituent constituent) {
        return constituent.kind() == Constituent.Kind.OPERATOR && UPDATING.contains(constituent.term());
    }

    private static boolean namesOthers(Proposition one, Proposition other) {
        return !one.names().isEmpty() && !other.names().isEmpty() && Collections.disjoint(one.names(), other.names());
    }

    private static boolean goesAsTold(Matching.Pair earlyAndLate, Set<String> cues) {
        boolean rises = earlyAndLate.other().quantity().low()
                > earlyAndLate.one().quantity().high();
        return rises ? !cues.contains("LOWERED") : !cues.contains("RAISED");
    }

    /** What the figure is of: all words but numbers and those that tell that it is a count, and a new one. */
    private static List<Weighted> slot(Proposition proposition) {
        Set<Span> updating = proposition.constituents().stream()
                .filter(Relations::tellsOfUpdate)
                .map(Constituent::span)
                .collect(Collectors.toSet());
        Set<String> left = proposition.constituents().stream()
                .filter(constituent -> constituent.isContent() && updating.contains(constituent.span()))
                .map(Constituent::term)
                .collect(Collectors.toSet());
        return proposition.withoutNumbers().stream()
                .filter(term -> !left.contains(term.term()))
                .toList();
    }

    /** Whether both say the same but for a number, and of the same number of things where they count any. */
    private static Optional<Relation> contradicts(Proposition one, Proposition other) {
        if (!sphere(one).equals(sphere(other))
                || !Linker.differsByNumber(one, other)
                || ((count(one) || count(other)) && !excludeEachOther(one, other))) {
            return Optional.empty();
        }
        return Optional.of(new Relation(ClaimRelationType.CONTRADICTS, false, (int)
                Math.round(Linker.CERTAIN * Similarity.of(one.withoutNumbers(), other.withoutNumbers()))));
    }

    private static boolean count(Proposition proposition) {
        return proposition.constituents().stream().anyMatch(constituent -> constituent.quantity() != null);
    }

    private static boolean excludeEachOther(Proposition one, Proposition other) {
        return Matching.of(one, other).pairs().stream()
                .filter(Matching.Pair::isOfQuantities)
                .anyMatch(pair -> pair.one().quantity().excludes(pair.other().quantity()));
    }
}
