package io.wortlaut.gateway.supergraph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.IntValue;
import graphql.language.NamedNode;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Value;

/**
 * What {@code @cost} and {@code @listSize} say of a supergraph, by schema coordinate: {@code Type}, {@code Type.field},
 * {@code Type.field(argument:)}, {@code Input.field}.
 *
 * @see <a href="https://ibm.github.io/graphql-specs/cost-spec.html">GraphQL Cost Directives Specification</a>
 */
public record Demand(Map<String, Long> weights, Map<String, ListSize> listSizes) {
    public Demand {
        weights = Map.copyOf(weights);
        listSizes = Map.copyOf(listSizes);
    }

    static Demand of(Document supergraph) {
        return new Reader(SpecificationLinks.names(supergraph, "cost")).read(supergraph);
    }

    public @Nullable Long weight(String coordinate) {
        return weights.get(coordinate);
    }

    public @Nullable ListSize listSize(String type, String field) {
        return listSizes.get(type + "." + field);
    }

    /** @param names what the two directives are called, by what the specification calls them */
    private record Reader(SpecificationLinks.Names names, Map<String, Long> weights, Map<String, ListSize> sizes) {
        Reader(SpecificationLinks.Names names) {
            this(names, new HashMap<>(), new HashMap<>());
        }

        Demand read(Document supergraph) {
            supergraph.getDefinitions().forEach(definition -> {
                switch (definition) {
                    case ImplementingTypeDefinition<?> type -> {
                        weight(type.getName(), type);
                        type.getFieldDefinitions().forEach(field -> field(type.getName(), field));
                    }
                    case InputObjectTypeDefinition type ->
                        type.getInputValueDefinitions()
                                .forEach(input -> weight(type.getName() + "." + input.getName(), input));
                    case ScalarTypeDefinition type -> weight(type.getName(), type);
                    case EnumTypeDefinition type -> weight(type.getName(), type);
                    default -> {}
                }
            });
            return new Demand(weights, sizes);
        }

        private void field(String type, FieldDefinition field) {
            var coordinate = type + "." + field.getName();
            weight(coordinate, field);
            field.getInputValueDefinitions()
                    .forEach(argument -> weight(coordinate + "(" + argument.getName() + ":)", argument));
            JoinDirectives.all(field, names.of("listSize")).stream()
                    .findFirst()
                    .ifPresent(directive -> sizes.put(
                            coordinate,
                            new ListSize(
                                    assumedSize(directive),
                                    strings(directive, "slicingArguments"),
                                    strings(directive, "sizedFields"),
                                    JoinDirectives.flag(directive, "requireOneSlicingArgument", true))));
        }

        private <T extends DirectivesContainer<?> & NamedNode<?>> void weight(String coordinate, T node) {
            JoinDirectives.all(node, names.of("cost")).stream()
                    .findFirst()
                    .map(directive -> directive.getArgument("weight"))
                    .map(argument -> weight(coordinate, argument.getValue()))
                    .ifPresent(weight -> weights.put(coordinate, weight));
        }

        /** A whole number as Apollo has it, or a decimal in a string as the specification has it, rounded up. */
        private static long weight(String coordinate, Value<?> value) {
            try {
                return switch (value) {
                    case IntValue number -> number.getValue().longValueExact();
                    case StringValue text ->
                        new BigDecimal(text.getValue())
                                .setScale(0, java.math.RoundingMode.CEILING)
                                .longValueExact();
                    default -> throw new SupergraphException("the @cost of " + coordinate + " is no number");
                };
            } catch (ArithmeticException | NumberFormatException e) {
                throw new SupergraphException("the @cost of " + coordinate + " is no number", e);
            }
        }

        private static @Nullable Integer assumedSize(Directive directive) {
            var argument = directive.getArgument("assumedSize");
            return argument != null && argument.getValue() instanceof IntValue size
                    ? Integer.valueOf(size.getValue().intValue())
                    : null;
        }

        private static List<String> strings(Directive directive, String name) {
            var argument = directive.getArgument(name);
            var found = new ArrayList<String>();
            if (argument != null) {
                List<?> values = argument.getValue() instanceof ArrayValue array
                        ? array.getValues()
                        : List.of(argument.getValue());
                values.forEach(value -> {
                    if (value instanceof StringValue text) {
                        found.add(text.getValue());
                    }
                });
            }
            return List.copyOf(found);
        }
    }
}
