package io.wortlaut.claims.export;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.claims.statement.StatementDocument;

/** One JSON object a line, as <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a> has it. */
final class NdjsonWriter implements StatementWriter {

    private final OutputStream out;
    private final ObjectMapper json;

    NdjsonWriter(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json.copy().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** A line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record Line(@JsonUnwrapped StatementDocument statement, ArticleFacts publication) {}

    @Override
    public void write(ExportedStatement statement) throws IOException {
        json.writeValue(out, new Line(statement.statement(), statement.article()));
        out.write('\n');
    }

    @Override
    public void end(String next) throws IOException {
        out.flush();
    }
}
