package io.wortlaut.articles.source;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** Lets other services register the sources that they find. */
@Path("/sources")
public class SourceApi {

    private static final int MOST = 1000;

    private final Sources sources;

    SourceApi(Sources sources) {
        this.sources = sources;
    }

    /** A source to find or register. */
    public record Wanted(@Nullable String name, @Nullable SourceKind kind) {}

    /** A registered source. */
    public record Registered(String id, String name, SourceKind kind) {

        static Registered of(SourceEntity source) {
            return new Registered(source.id().toString(), source.name(), source.kind());
        }
    }

    /**
     * Finds or registers sources.
     *
     * @param wanted at most 1000
     * @return one for each, in the same order, under the name that the registry knows it by
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Registered> findOrCreate(@Nullable List<@Nullable Wanted> wanted) {
        if (wanted == null || wanted.size() > MOST) {
            throw new ProblemException(ProblemCode.INVALID_FIELD, "Send a list of at most %d sources".formatted(MOST));
        }
        List<SourceName> names = wanted.stream().map(SourceApi::name).toList();
        return sources.findOrCreate(names).stream().map(Registered::of).toList();
    }

    private static SourceName name(@Nullable Wanted wanted) {
        if (wanted == null) {
            throw new ProblemException(ProblemCode.INVALID_FIELD, "A source must not be null");
        }
        return new SourceName(wanted.name(), wanted.kind());
    }
}
