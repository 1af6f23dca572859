package io.wortlaut.claims.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.claims.export.ExportFormat.Feed;
import io.wortlaut.claims.factcheck.ClaimReview;
import io.wortlaut.claims.factcheck.ClaimReviews;
import io.wortlaut.claims.statement.StatementDocument;
import io.wortlaut.claims.statement.StatementDocument.Party;
import io.wortlaut.claims.statement.StatementDocuments;
import io.wortlaut.claims.statement.StatementDocuments.Page;
import io.wortlaut.claims.statement.StatementFilter;

/** Writes files of statements, a page at a time. */
@ApplicationScoped
class Export {

    private static final Logger LOG = Logger.getLogger(Export.class);
    private static final int PAGE = 200;
    private static final int BUFFER = 1 << 16;

    private final StatementDocuments documents;
    private final Publications publications;
    private final ClaimReviews reviews;
    private final Lineage lineage;
    private final ObjectMapper json;

    Export(
            StatementDocuments documents,
            Publications publications,
            ClaimReviews reviews,
            Lineage lineage,
            ObjectMapper json) {
        this.documents = documents;
        this.publications = publications;
        this.reviews = reviews;
        this.lineage = lineage;
        this.json = json;
    }

    /**
     * What is asked for.
     *
     * @param filter null for the defaults
     * @param after a cursor; null for the beginning
     * @param abort breaks the connection off, so that nobody takes half a file for the whole
     */
    record Request(ExportFormat format, StatementFilter filter, long limit, String after, Feed feed, Runnable abort) {}

    /**
     * The file. Its first page is read at once, so that what is wrong with the request is told before the file begins; what
     * goes wrong later breaks the file off, and the connection with it.
     *
     * @throws io.wortlaut.claims.connection.InvalidArgumentException for a cursor that is none
     * @throws io.wortlaut.claims.connection.UnavailableException if articles-service is away
     */
    StreamingOutput file(Request request) {
        Read first = read(request.filter(), request.after(), size(request.limit()));
        return out -> {
            try {
                write(request, first, out);
            } catch (RuntimeException e) {
                LOG.warnf("an export broke off: %s", e.getMessage());
                LOG.debug("the failure in full", e);
                request.abort().run();
                throw new IOException(e);
            }
        };
    }

    /** A page with what belongs to it. */
    private record Read(List<ExportedStatement> statements, String last) {}

    private static int size(long left) {
        return (int) Math.min(PAGE, left);
    }

    private void write(Request request, Read first, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, BUFFER);
        StatementWriter writer = request.format().writer(out, json, request.feed());
        Read page = first;
        long left = request.limit();
        while (!page.statements().isEmpty()) {
            for (ExportedStatement statement : page.statements()) {
                writer.write(statement);
            }
            left -= page.statements().size();
            if (left == 0 || page.statements().size() < PAGE) {
                break;
            }
            page = read(request.filter(), page.last(), size(left));
        }
        writer.end(left == 0 ? page.last() : null);
        out.flush();
    }

    private Read read(StatementFilter filter, String after, int size) {
        Page page = documents.page(filter, after, size);
        Set<String> articles =
                page.statements().stream().map(StatementDocument::article).collect(Collectors.toSet());
        Set<String> sources = page.statements().stream()
                .flatMap(statement -> statement.attributions().stream())
                .map(Party::source)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (articles.isEmpty()) {
            return new Read(List.of(), null);
        }
        Publications.Found found = publications.find(articles, sources);
        Map<UUID, List<ClaimReview>> reviewed = reviews.published(Lineage.claims(page.statements()));
        Map<String, List<String>> former = lineage.of(page.statements());
        return new Read(
                page.statements().stream()
                        .map(statement -> new ExportedStatement(
                                statement,
                                found.articles()
                                        .getOrDefault(statement.article(), ArticleFacts.unknown(statement.article())),
                                found.sources(),
                                statement.claim() == null
                                        ? List.of()
                                        : reviewed.getOrDefault(
                                                UUID.fromString(
                                                        statement.claim().id()),
                                                List.of()),
                                former))
                        .toList(),
                page.last());
    }
}
