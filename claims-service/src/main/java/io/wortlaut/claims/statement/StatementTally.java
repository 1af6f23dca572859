package io.wortlaut.claims.statement;

import java.util.Objects;
import java.util.stream.Stream;

import io.wortlaut.claims.statement.StatementCondition.Given;

/**
 * The table that says how many statements there are of each zone, anchor, review state, act, quote type and nesting; the
 * database keeps it up to date. What is filtered by these alone is counted there, in the time that it takes for a few
 * hundred rows, however many statements there are.
 */
final class StatementTally {

    private StatementTally() {}

    /** Whether the filter, and all filters within it, ask for nothing else. */
    static boolean covers(StatementFilter filter) {
        return covers(filter, Given.NOTHING);
    }

    /** Whether the filter, and all filters within it, ask for nothing else but what is given. */
    static boolean covers(StatementFilter filter, Given given) {
        return filter == null
                || (furtherFields(filter) <= (given == Given.NOTHING ? 0 : 1)
                        && filter.parts().noneMatch(part -> part.anywhere(within -> furtherFields(within) > 0)));
    }

    /** Whether the values of the facet are among what is tallied. */
    static boolean has(Facet facet) {
        return facet == Facet.ACT || facet == Facet.QUOTE_TYPE;
    }

    /**
     * Counts the tallied statements by the values of a facet.
     *
     * @param condition over {@code s}
     */
    static String counts(Facet facet, String condition) {
        String column = facet == Facet.ACT ? "s.act" : "s.quote_type";
        return "select '%s' as facet, %s as value, cast(sum(s.total) as bigint) as total from statement_tally s where "
                        .formatted(facet.name(), column)
                + condition + " group by 2 having sum(s.total) > 0";
    }

    private static long furtherFields(StatementFilter part) {
        return Stream.of(
                        part.ids(),
                        part.speaker(),
                        part.onBehalfOf(),
                        part.addressee(),
                        part.via(),
                        part.outlet(),
                        part.sourceChain(),
                        part.article(),
                        part.language(),
                        part.saidFrom(),
                        part.saidTo(),
                        part.resolution(),
                        part.claim(),
                        part.stance(),
                        part.hasClaim(),
                        part.search(),
                        part.minConfidence(),
                        part.target(),
                        part.distortion(),
                        part.asOf())
                .filter(Objects::nonNull)
                .count();
    }
}
