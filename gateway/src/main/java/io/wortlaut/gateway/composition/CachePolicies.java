package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.Directive;

/**
 * Carries {@code @cacheControl} into the supergraph. How long an answer stays good is each subgraph's own affair, so nothing
 * is merged: the join specification's {@code @join__directive} says which subgraph wrote it.
 *
 * @see <a href="https://specs.apollo.dev/join/v0.5/">join v0.5</a>
 */
final class CachePolicies {
    static final String CARRIER = "join__directive";
    private static final String DIRECTIVE = "cacheControl";

    private CachePolicies() {}

    /** @return the directives as printed */
    static <T> List<String> of(List<Source<T>> sources, Function<T, AppliedDirectives> directives) {
        return sources.stream()
                .flatMap(source -> directives.apply(source.element()).custom().stream()
                        .filter(directive -> directive.getName().equals(DIRECTIVE))
                        .map(directive -> carried(source, directive)))
                .toList();
    }

    private static String carried(Source<?> source, Directive directive) {
        var arguments = directive.getArguments().stream()
                .map(argument -> argument.getName() + ": " + AstPrinter.printAstCompact(argument.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        return "@" + CARRIER + "(graphs: [" + source.graph() + "], name: \"" + DIRECTIVE + "\", args: " + arguments
                + ")";
    }
}
