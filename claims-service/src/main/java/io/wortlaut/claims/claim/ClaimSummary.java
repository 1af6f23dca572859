package io.wortlaut.claims.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Zone;

/**
 * What the claim's row says of its statements.
 *
 * @param text the words of the statement that says it best
 */
record ClaimSummary(
        String text, ClaimStatus status, int statements, int origins, UUID firstStatement, LocalDate firstDay) {

    /** Sorts behind every other day. */
    static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    private static final int TELLING = 40;

    private static final Comparator<ClaimStatement> BEST_WORDED = Comparator.<ClaimStatement, Boolean>comparing(
                    statement -> statement.stance() != Stance.ASSERTS)
            .thenComparing(statement -> statement.zone() != Zone.BODY)
            .thenComparing(statement -> statement.form() == Form.REPORTED)
            .thenComparing(statement -> statement.exact().length() < TELLING)
            .thenComparing(statement -> statement.exact().length())
            .thenComparing(ClaimStatement::key);

    private static final Comparator<ClaimStatement> EARLIEST =
            Comparator.comparing(ClaimSummary::day).thenComparing(ClaimStatement::key);

    /** @param statements at least one */
    static ClaimSummary of(List<ClaimStatement> statements) {
        ClaimStatement first = statements.stream().min(EARLIEST).orElseThrow();
        int origins =
                Origins.count(statements.stream().map(ClaimStatement::origins).toList());
        boolean contested = statements.stream().anyMatch(ClaimStatement::isFor)
                && !statements.stream().allMatch(ClaimStatement::isFor);
        int independent = Origins.count(statements.stream()
                .filter(statement -> statement.isFor())
                .map(ClaimStatement::origins)
                .toList());
        return new ClaimSummary(
                statements.stream().min(BEST_WORDED).orElseThrow().exact(),
                contested ? ClaimStatus.CONTESTED : origins == 1 ? ClaimStatus.SINGLE_SOURCE : ClaimStatus.UNCONTESTED,
                statements.size(),
                independent,
                first.id(),
                day(first));
    }

    private static LocalDate day(ClaimStatement statement) {
        return statement.day() == null ? UNDATED : statement.day();
    }
}
