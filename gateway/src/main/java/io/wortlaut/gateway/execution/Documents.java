package io.wortlaut.gateway.execution;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.ValidationError;
import graphql.validation.Validator;

import io.wortlaut.gateway.limits.DocumentMeter;
import io.wortlaut.gateway.limits.LimitExceededException;
import io.wortlaut.gateway.limits.Numbers;
import io.wortlaut.gateway.limits.OperationLimits;
import io.wortlaut.gateway.limits.PageSizes;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * Parses and validates documents, each text once while it is remembered. Messages are asked for in the root locale: any
 * other falls back to the machine's language.
 */
final class Documents {
    private final Supergraph supergraph;
    private final ParserOptions options;
    private final OperationLimits limits;
    private final Cache<String, ParsedDocument> known;

    Documents(Supergraph supergraph, EngineOptions engine) {
        this.supergraph = supergraph;
        this.limits = engine.limits();
        this.options = ParserOptions.newParserOptions()
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(20 * limits.tokens())
                .maxCharacters(limits.characters())
                .maxRuleDepth(limits.nesting())
                .captureLineComments(false)
                .build();
        this.known = Caffeine.newBuilder()
                .maximumWeight(engine.cachedCharacters())
                .weigher((String text, ParsedDocument ignored) -> text.length() + 100)
                .build();
    }

    ParsedDocument get(String text) {
        return known.get(text, this::parse);
    }

    /** The document if it is remembered. */
    @Nullable
    ParsedDocument known(String text) {
        return known.getIfPresent(text);
    }

    private ParsedDocument parse(String text) {
        Document document;
        try {
            Numbers.check(text);
            document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .locale(Locale.ROOT)
                    .build());
        } catch (ParseCancelledException | ParseCancelledTooDeepException | ParseCancelledTooManyCharsException e) {
            return tooMuch(
                    "the document is larger or deeper than the allowed " + limits.tokens() + " tokens, "
                            + limits.characters() + " characters and " + limits.nesting() + " levels",
                    "GRAPHQL_DOCUMENT_TOO_LARGE");
        } catch (LimitExceededException e) {
            return tooMuch(e.getMessage(), e.code());
        } catch (InvalidSyntaxException e) {
            var location = e.getLocation() == null ? List.<SourceLocation>of() : List.of(e.getLocation());
            return ParsedDocument.invalid(List.of(error(e.getMessage(), location, "GRAPHQL_PARSE_FAILED")), false);
        }
        try {
            // Before validation, whose time depends on what a document stands for and not on its length alone.
            DocumentMeter.check(document, limits);
            var errors = new Validator().validateDocument(supergraph.api(), document, Locale.ROOT);
            return errors.isEmpty()
                    ? ParsedDocument.of(document, PageSizes.of(document, limits), supergraph)
                    : ParsedDocument.invalid(
                            errors.stream().map(Documents::error).toList(), false);
        } catch (LimitExceededException e) {
            return tooMuch(e.getMessage(), e.code());
        }
    }

    private static ParsedDocument tooMuch(String message, String code) {
        return ParsedDocument.invalid(List.of(GraphQLError.of(message, code)), true);
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
        return new GraphQLError(GraphQLError.shortened(message), null, positions, Map.of("code", code));
    }
}
