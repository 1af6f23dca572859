package io.wortlaut.claims.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import io.wortlaut.claims.factcheck.ClaimReview;
import io.wortlaut.claims.statement.AttributionRole;
import io.wortlaut.claims.statement.Selector;
import io.wortlaut.claims.statement.StatementDocument;

/**
 * CSV as RFC 4180 has it, with a header. A cell that a spreadsheet would take for a formula gets an apostrophe before it,
 * as OWASP advises against CSV injection.
 */
final class CsvWriter implements StatementWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String[] HEADER = {
        "id",
        "exact",
        "speaker",
        "on_behalf_of",
        "addressee",
        "via",
        "act",
        "quote_type",
        "form",
        "reporting_verb",
        "said_at",
        "confidence",
        "review_state",
        "stance",
        "claim_id",
        "claim",
        "zone",
        "article_id",
        "headline",
        "url",
        "outlet",
        "published_at",
        "start",
        "end",
        "claim_former_ids",
        "claim_reviews"
    };

    private final CSVPrinter printer;

    CsvWriter(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(HEADER).get());
    }

    @Override
    public void write(ExportedStatement exported) throws IOException {
        StatementDocument statement = exported.statement();
        List<Selector> selectors = statement.selectors();
        for (Object cell : new Object[] {
            statement.id(),
            statement.exact(),
            names(exported, AttributionRole.SPEAKER),
            names(exported, AttributionRole.ON_BEHALF_OF),
            names(exported, AttributionRole.ADDRESSEE),
            names(exported, AttributionRole.VIA),
            statement.act(),
            statement.quoteType(),
            statement.form(),
            statement.reportingVerb(),
            statement.saidAt() == null ? null : statement.saidAt().edtf(),
            statement.confidence(),
            statement.reviewState(),
            statement.claim() == null ? null : statement.claim().stance(),
            statement.claim() == null ? null : statement.claim().id(),
            statement.claim() == null ? null : statement.claim().text(),
            statement.zone(),
            statement.article(),
            exported.article().headline(),
            exported.article().url(),
            exported.article().outlet(),
            exported.article().publishedAt(),
            selectors.isEmpty() ? null : selectors.getFirst().start(),
            selectors.isEmpty() ? null : selectors.getLast().end(),
            statement.claim() == null
                    ? null
                    : String.join("; ", exported.formerIds(statement.claim().id())),
            exported.reviews().stream().map(CsvWriter::review).collect(Collectors.joining("; "))
        }) {
            printer.print(harmless(Objects.toString(cell, "")));
        }
        printer.println();
    }

    private static String names(ExportedStatement exported, AttributionRole role) {
        return String.join("; ", exported.names(role));
    }

    private static String review(ClaimReview review) {
        return review.author().name() + ": " + review.reviewRating().label() + " <" + review.url() + ">";
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void end(String next) throws IOException {
        printer.flush();
    }
}
