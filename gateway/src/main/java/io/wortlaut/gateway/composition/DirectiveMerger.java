package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.Directive;

/** Merges the directives that a supergraph keeps: those for whoever reads it, not those for its composition. */
final class DirectiveMerger {

    /** Kept as they are, each different one once. */
    private static final List<String> UNITED = List.of("tag");

    /** Kept once. */
    private static final List<String> FLAGS = List.of("inaccessible", "oneOf");

    /** Kept once; the first subgraph's arguments win. */
    private static final List<String> FIRST = List.of("deprecated", "specifiedBy");

    /** Kept once, with what all subgraphs say. */
    private static final List<String> MERGED = List.of("cost", "listSize", "requiresScopes", "policy");

    private final Problems problems;

    DirectiveMerger(Problems problems) {
        this.problems = problems;
    }

    /**
     * Merges the directives of an element.
     *
     * @param element what they stand on, as a schema coordinate
     * @return the directives as printed
     */
    <T> List<String> merge(String element, List<Source<T>> sources, Function<T, AppliedDirectives> directives) {
        return merge(element, sources, directives, List.of());
    }

    /** @param restricting directives of other elements, whose restrictions of access hold for this one too */
    <T> List<String> merge(
            String element,
            List<Source<T>> sources,
            Function<T, AppliedDirectives> directives,
            List<AppliedDirectives> restricting) {
        List<AppliedDirectives> all = sources.stream()
                .map(source -> directives.apply(source.element()))
                .toList();
        List<AppliedDirectives> restrictions =
                Stream.concat(all.stream(), restricting.stream()).toList();
        hintAtMerged(element, restrictions);
        Set<String> merged = new LinkedHashSet<>();
        AccessRequirement access = AccessRequirement.of(restrictions);
        FLAGS.forEach(name -> all(all, name).findFirst().ifPresent(directive -> merged.add("@" + name)));
        if (access.authenticated()) {
            merged.add("@authenticated");
        }
        UNITED.forEach(name -> all(all, name).map(AstPrinter::printAst).forEach(merged::add));
        for (String name : FIRST) {
            List<String> distinct =
                    all(all, name).map(AstPrinter::printAst).distinct().toList();
            if (distinct.size() > 1) {
                problems.hint(
                        "INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS",
                        "Non-repeatable directive @" + name + " is applied to \"" + element
                                + "\" in several subgraphs but with differing arguments; the supergraph takes "
                                + distinct.getFirst() + ".");
            }
            distinct.stream().findFirst().ifPresent(merged::add);
        }
        merged.addAll(access.printed());
        DemandControl.cost(all).ifPresent(merged::add);
        DemandControl.listSize(all).ifPresent(merged::add);
        for (Source<T> source : sources) {
            directives.apply(source.element()).custom().stream()
                    .filter(directive -> source.subgraph().link().composed().contains(directive.getName()))
                    .map(AstPrinter::printAst)
                    .forEach(merged::add);
        }
        return new ArrayList<>(merged);
    }

    private void hintAtMerged(String element, List<AppliedDirectives> all) {
        for (String name : MERGED) {
            if (all(all, name).map(AstPrinter::printAst).distinct().count() > 1) {
                problems.hint(
                        "MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS",
                        "Directive @" + name + " is applied to \"" + element
                                + "\" in several subgraphs with different arguments, which the supergraph has merged.");
            }
        }
    }

    private static Stream<Directive> all(List<AppliedDirectives> all, String name) {
        return all.stream().flatMap(directives -> directives.all(name));
    }
}
