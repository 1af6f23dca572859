package io.wortlaut.claims.statement;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.claims.connection.InvalidArgumentException;

/** Filters as JSON, with the names and types that the input has in the graph. */
@ApplicationScoped
@RegisterForReflection(targets = StatementFilter.class)
public class StatementFilterJson {

    private final ObjectMapper mapper;

    StatementFilterJson(ObjectMapper json) {
        mapper = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    /**
     * The filter, checked.
     *
     * @param json null or blank for no filter, which is answered with null
     * @throws InvalidArgumentException saying where the JSON is wrong
     */
    public StatementFilter read(String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            StatementFilter filter = mapper.readValue(json, StatementFilter.class);
            if (filter != null) {
                filter.check();
            }
            return filter;
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof JsonParseException unreadable) {
                throw noJson(unreadable);
            }
            String path = e.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                    .reduce("filter", String::concat);
            throw new InvalidArgumentException(
                    "'" + path + "' is not as the input StatementFilter has it: " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw noJson(e);
        }
    }

    private static InvalidArgumentException noJson(JsonProcessingException e) {
        return new InvalidArgumentException("'filter' is no JSON: " + e.getOriginalMessage());
    }

    /** @param filter null for none, which is answered with null */
    public String write(StatementFilter filter) {
        try {
            return filter == null ? null : mapper.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
