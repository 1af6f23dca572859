package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.StringValue;

/**
 * The directives on an element.
 *
 * @param federation those of the federation and GraphQL specifications, under their own names whatever a subgraph
 *     imports them as
 * @param custom all others, named as in the subgraph
 */
record AppliedDirectives(List<Directive> federation, List<Directive> custom) {

    static final AppliedDirectives NONE = new AppliedDirectives(List.of(), List.of());

    AppliedDirectives {
        federation = List.copyOf(federation);
        custom = List.copyOf(custom);
    }

    boolean has(String name) {
        return all(name).findAny().isPresent();
    }

    Stream<Directive> all(String name) {
        return federation.stream().filter(directive -> directive.getName().equals(name));
    }

    Optional<Directive> first(String name) {
        return all(name).findFirst();
    }

    /** The string argument of the first directive of that name. */
    Optional<String> text(String name, String argument) {
        return first(name).flatMap(directive -> text(directive, argument));
    }

    static Optional<String> text(Directive directive, String argument) {
        return Optional.ofNullable(directive.getArgument(argument))
                .map(Argument::getValue)
                .filter(StringValue.class::isInstance)
                .map(value -> ((StringValue) value).getValue());
    }

    AppliedDirectives plus(AppliedDirectives more) {
        List<Directive> allFederation = new ArrayList<>(federation);
        allFederation.addAll(more.federation);
        List<Directive> allCustom = new ArrayList<>(custom);
        allCustom.addAll(more.custom);
        return new AppliedDirectives(allFederation, allCustom);
    }
}
