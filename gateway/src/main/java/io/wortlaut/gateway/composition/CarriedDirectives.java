package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.Directive;

/**
 * Carries {@code @cacheControl} and {@code @cacheTag} into the supergraph. How long an answer stays good and by which name it
 * is withdrawn is each subgraph's own affair, so nothing is merged: the join specification's {@code @join__directive} says
 * which subgraphs wrote it.
 *
 * @see <a href="https://specs.apollo.dev/join/v0.5/">join v0.5</a>
 */
final class CarriedDirectives {
    static final String CARRIER = "join__directive";
    static final String CACHE_TAG = "federation__cacheTag";
    private static final String CACHE_CONTROL = "cacheControl";

    private CarriedDirectives() {}

    /** @return the directives as printed */
    static <T> List<String> of(List<Source<T>> sources, Function<T, AppliedDirectives> directives) {
        Map<String, Set<String>> graphs = new LinkedHashMap<>();
        for (Source<T> source : sources) {
            AppliedDirectives applied = directives.apply(source.element());
            List<String> carried = new ArrayList<>();
            applied.all("cacheTag").forEach(directive -> carried.add(carried(CACHE_TAG, directive)));
            applied.custom().stream()
                    .filter(directive -> directive.getName().equals(CACHE_CONTROL))
                    .forEach(directive -> carried.add(carried(CACHE_CONTROL, directive)));
            carried.forEach(directive -> graphs.computeIfAbsent(directive, ignored -> new LinkedHashSet<>())
                    .add(source.graph()));
        }
        return graphs.entrySet().stream()
                .map(entry -> "@" + CARRIER + "(graphs: [" + String.join(", ", entry.getValue()) + "], "
                        + entry.getKey() + ")")
                .toList();
    }

    private static String carried(String name, Directive directive) {
        String arguments = directive.getArguments().stream()
                .map(argument -> argument.getName() + ": " + AstPrinter.printAstCompact(argument.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        return "name: " + Texts.quote(name) + ", args: " + arguments;
    }
}
