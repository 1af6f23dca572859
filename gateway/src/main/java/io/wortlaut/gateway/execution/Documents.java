package io.wortlaut.gateway.execution;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;

/**
 * Parses and validates documents, each text once while it is remembered. Messages are asked for in the root locale: any
 * other falls back to the machine's language.
 */
final class Documents {
    private final GraphQLSchema api;
    private final ParserOptions options;
    private final EngineOptions limits;
    private final Cache<String, ParsedDocument> known;

    Documents(GraphQLSchema api, EngineOptions limits) {
        this.api = api;
        this.limits = limits;
        this.options = ParserOptions.newParserOptions()
                .maxTokens(limits.maxTokens())
                .maxWhitespaceTokens(20 * limits.maxTokens())
                .maxCharacters(limits.maxCharacters())
                .maxRuleDepth(limits.maxDepth())
                .captureLineComments(false)
                .build();
        this.known = Caffeine.newBuilder()
                .maximumWeight(limits.cachedCharacters())
                .weigher((String text, ParsedDocument ignored) -> text.length() + 100)
                .build();
    }

    ParsedDocument get(String text) {
        return known.get(text, this::parse);
    }

    private ParsedDocument parse(String text) {
        Document document;
        try {
            document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .locale(Locale.ROOT)
                    .build());
        } catch (ParseCancelledException e) {
            return ParsedDocument.invalid(List.of(GraphQLError.of(
                    "the document is larger or deeper than the allowed " + limits.maxTokens() + " tokens, "
                            + limits.maxCharacters() + " characters and " + limits.maxDepth() + " levels",
                    "GRAPHQL_DOCUMENT_TOO_LARGE")));
        } catch (InvalidSyntaxException e) {
            var location = e.getLocation() == null ? List.<SourceLocation>of() : List.of(e.getLocation());
            return ParsedDocument.invalid(List.of(error(e.getMessage(), location, "GRAPHQL_PARSE_FAILED")));
        }
        var errors = new Validator().validateDocument(api, document, Locale.ROOT);
        return errors.isEmpty()
                ? ParsedDocument.of(document)
                : ParsedDocument.invalid(errors.stream().map(Documents::error).toList());
    }

    private static GraphQLError error(ValidationError error) {
        return error(error.getMessage(), error.getLocations(), "GRAPHQL_VALIDATION_FAILED");
    }

    private static GraphQLError error(String message, List<SourceLocation> locations, String code) {
        var positions = locations == null
                ? List.<GraphQLError.Position>of()
                : locations.stream()
                        .map(location -> new GraphQLError.Position(location.getLine(), location.getColumn()))
                        .toList();
        return new GraphQLError(message, null, positions, Map.of("code", code));
    }
}
