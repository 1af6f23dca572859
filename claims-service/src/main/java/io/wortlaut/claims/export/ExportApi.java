package io.wortlaut.claims.export;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;

import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.UnavailableException;
import io.wortlaut.claims.statement.StatementFilter;
import io.wortlaut.claims.statement.StatementFilterJson;

/**
 * Statements as a file. {@code filter} is a StatementFilter as the graph has it, written as JSON: as a parameter, or as the
 * body of a POST. {@code limit} cuts the file off after so many statements; {@code after} goes on behind one that was. An
 * Atom feed has 100 statements a page unless told otherwise.
 */
@Path("/export/statements")
@Blocking
public class ExportApi {

    private static final int ATOM_PAGE = 100;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final Export export;
    private final StatementFilterJson filters;

    ExportApi(Export export, StatementFilterJson filters) {
        this.export = export;
        this.filters = filters;
    }

    @GET
    public Response get(
            @QueryParam("format") @DefaultValue("ndjson") String format,
            @QueryParam("filter") String filter,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        return export(format, filter, limit, after, uri, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(
            @QueryParam("format") @DefaultValue("ndjson") String format,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri,
            @Context HttpServerRequest request,
            String filter) {
        return export(format, filter, limit, after, uri, request);
    }

    private Response export(
            String formatName,
            String filterJson,
            String limit,
            String after,
            UriInfo uri,
            HttpServerRequest connection) {
        try {
            ExportFormat format = ExportFormat.of(formatName);
            StatementFilter filter = filters.read(filterJson);
            long most = limit == null ? defaultLimit(format) : limit(limit);
            Export.Request request =
                    new Export.Request(format, filter, most, after, feed(uri, filterJson, most), () -> connection
                            .connection()
                            .close());
            return Response.ok(export.file(request))
                    .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + format.fileName() + "\"")
                    .build();
        } catch (InvalidArgumentException e) {
            return problem(BAD_REQUEST, "INVALID_ARGUMENT", e.getMessage());
        } catch (UnavailableException e) {
            return problem(UNAVAILABLE, "UNAVAILABLE", e.getMessage());
        }
    }

    private static long defaultLimit(ExportFormat format) {
        return format == ExportFormat.ATOM ? ATOM_PAGE : Long.MAX_VALUE;
    }

    private static long limit(String text) {
        try {
            long limit = Long.parseLong(text);
            if (limit > 0) {
                return limit;
            }
        } catch (NumberFormatException _) {
            // Answered below, as a number out of range is.
        }
        throw new InvalidArgumentException("'limit' must be a number from 1, not " + text);
    }

    private static ExportFormat.Feed feed(UriInfo uri, String filter, long limit) {
        URI self = uri.getRequestUri();
        String page = uri.getAbsolutePath() + "?format=atom&limit=" + limit
                + (filter == null || filter.isBlank() ? "" : "&filter=" + encode(filter)) + "&after=";
        return new ExportFormat.Feed(self.toString(), page);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Response problem(int status, String code, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new ExportProblem(status, code, detail))
                .build();
    }
}
