package io.wortlaut.claims.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.claims.factcheck.ClaimReview;
import io.wortlaut.claims.statement.StatementDocument;

/** One JSON object a line, as <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a> has it. */
final class NdjsonWriter implements StatementWriter {

    private final OutputStream out;
    private final ObjectMapper json;

    NdjsonWriter(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json.copy().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /**
     * A line.
     *
     * @param formerIds other ids that lead to its actors and its claim, by the ids that these have now
     */
    @RegisterForReflection
    record Line(
            @JsonUnwrapped StatementDocument statement,
            ArticleFacts publication,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClaimReview> reviews,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> formerIds) {

        static Line of(ExportedStatement exported) {
            Map<String, List<String>> former = new TreeMap<>(exported.formerIds());
            Set<String> own = exported.statement().attributions().stream()
                    .map(StatementDocument.Party::actor)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (exported.statement().claim() != null) {
                own.add(exported.statement().claim().id());
            }
            former.keySet().retainAll(own);
            return new Line(exported.statement(), exported.article(), exported.reviews(), former);
        }
    }

    @Override
    public void write(ExportedStatement statement) throws IOException {
        json.writeValue(out, Line.of(statement));
        out.write('\n');
    }

    @Override
    public void end(String next) throws IOException {
        out.flush();
    }
}
