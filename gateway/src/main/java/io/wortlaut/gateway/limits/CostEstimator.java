package io.wortlaut.gateway.limits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldsContainer;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.Demand;
import io.wortlaut.gateway.supergraph.ListSize;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * Estimates what a valid operation costs before it is executed: for each object or list element that is reckoned with, the
 * weights of the fields asked of it. A field that returns objects weighs 1, one that returns scalars 0, a mutation 10 more,
 * if {@code @cost} on the field or on its type does not say otherwise; arguments and fields of input objects add theirs.
 * Fragments on different types are added up, so that the estimate is never below what the types at hand cost.
 *
 * @see <a href="https://ibm.github.io/graphql-specs/cost-spec.html">GraphQL Cost Directives Specification</a>
 */
public final class CostEstimator {
    private static final long MUTATION = 10;

    private final Supergraph supergraph;
    private final Demand demand;
    private final int assumedListSize;

    /**
     * An estimate.
     *
     * @param fixed whether the operation costs that with all variables' values that decide the same conditions
     */
    public record Estimate(long cost, boolean fixed) {}

    public CostEstimator(Supergraph supergraph, int assumedListSize) {
        this.supergraph = supergraph;
        this.demand = supergraph.demand();
        this.assumedListSize = assumedListSize;
    }

    /**
     * @param variables coerced
     * @throws LimitExceededException when an argument that must say how much is wanted is missing
     */
    public Estimate estimate(
            OperationDefinition operation, Map<String, FragmentDefinition> fragments, Map<String, Object> variables)
            throws LimitExceededException {
        var kind = operation.getOperation();
        var root = supergraph.roots().get(kind.name().toLowerCase(java.util.Locale.ROOT));
        if (root == null) {
            return new Estimate(0, true);
        }
        var walk = new Walk(fragments, new InputValues(variables));
        var perField = kind == OperationDefinition.Operation.MUTATION ? MUTATION : 0;
        var cost = walk.set(root, operation.getSelectionSet(), Map.of(), perField);
        return new Estimate(cost, !walk.values.used());
    }

    /** One estimate. Below the same fragment everything costs the same, so each is looked at once. */
    private final class Walk {
        private final Map<String, FragmentDefinition> fragments;
        private final InputValues values;
        private final Map<String, Long> known = new HashMap<>();

        Walk(Map<String, FragmentDefinition> fragments, InputValues values) {
            this.fragments = fragments;
            this.values = values;
        }

        /**
         * @param sized how many elements lists of these fields have
         * @param perField what each field costs besides
         */
        long set(String type, SelectionSet set, Map<String, Long> sized, long perField) throws LimitExceededException {
            var cost = 0L;
            for (Selection<?> selection : set.getSelections()) {
                if (!included((DirectivesContainer<?>) selection)) {
                    continue;
                }
                cost = sum(
                        cost,
                        switch (selection) {
                            case Field field -> sum(perField, field(type, field, sized));
                            case InlineFragment inline -> {
                                var condition = inline.getTypeCondition();
                                var on = condition == null ? type : condition.getName();
                                yield set(on, inline.getSelectionSet(), sized, perField);
                            }
                            case FragmentSpread spread -> fragment(spread.getName(), sized, perField);
                            default -> 0;
                        });
            }
            return cost;
        }

        private long fragment(String name, Map<String, Long> sized, long perField) throws LimitExceededException {
            var reusable = sized.isEmpty() && perField == 0;
            var before = reusable ? known.get(name) : null;
            if (before != null) {
                return before;
            }
            var fragment = fragments.get(name);
            var cost = set(fragment.getTypeCondition().getName(), fragment.getSelectionSet(), sized, perField);
            if (reusable) {
                known.put(name, cost);
            }
            return cost;
        }

        private long field(String type, Field field, Map<String, Long> sized) throws LimitExceededException {
            var name = field.getName();
            if (name.startsWith("__")) {
                return 0;
            }
            var owners = owners(type, name);
            var returned = supergraph.field(type, name).type();
            var size = size(owners, field);
            var count = 1L;
            if (returned.listDepth() > 0) {
                var own = size == null || !size.fields().isEmpty() ? assumedListSize : size.elements();
                count = sized.getOrDefault(name, own);
            }
            var below = 0L;
            if (field.getSelectionSet() != null) {
                var sizes = new HashMap<String, Long>();
                if (size != null) {
                    size.fields().forEach(child -> sizes.put(child, size.elements()));
                }
                below = set(returned.baseName(), field.getSelectionSet(), sizes, 0);
            }
            var each = sum(weight(owners, name, returned.baseName()), below);
            return sum(arguments(owners, field), product(count, each));
        }

        private @Nullable Size size(List<String> owners, Field field) throws LimitExceededException {
            Size largest = null;
            for (var owner : owners) {
                var declared = demand.listSize(owner, field.getName());
                if (declared != null) {
                    var size = new Size(elements(declared, owner, field), declared.sizedFields());
                    largest = largest == null || size.elements() > largest.elements() ? size : largest;
                }
            }
            return largest;
        }

        private long elements(ListSize declared, String owner, Field field) throws LimitExceededException {
            var given = new ArrayList<Long>();
            var byDefault = new ArrayList<Long>();
            for (var path : declared.slicingArguments()) {
                var steps = List.of(path.split("\\."));
                var argument = field.getArguments().stream()
                        .filter(candidate -> candidate.getName().equals(steps.getFirst()))
                        .findFirst();
                var below = steps.subList(1, steps.size());
                var asked = argument.isPresent() ? values.number(argument.get().getValue(), below) : null;
                if (asked != null) {
                    given.add(asked);
                    continue;
                }
                var usual = values.defaultNumber(argument(owner, field.getName(), steps.getFirst()), below);
                if (usual != null) {
                    byDefault.add(usual);
                }
            }
            var one = declared.slicingArguments().isEmpty() || !declared.requireOneSlicingArgument();
            if (!one && given.size() + (given.isEmpty() ? byDefault.size() : 0) != 1) {
                throw new LimitExceededException(
                        field.getName() + " must be given exactly one of the arguments "
                                + String.join(", ", declared.slicingArguments()),
                        "COST_SLICING_ARGUMENT");
            }
            var asked = given.isEmpty() ? byDefault : given;
            if (!asked.isEmpty()) {
                return asked.stream().mapToLong(Long::longValue).max().orElseThrow();
            }
            var assumed = declared.assumedSize();
            return assumed == null ? assumedListSize : assumed;
        }

        private long arguments(List<String> owners, Field field) {
            var cost = 0L;
            for (Argument argument : field.getArguments()) {
                var declared = argument(owners.getFirst(), field.getName(), argument.getName());
                if (declared != null) {
                    var own = owners.stream()
                            .map(owner ->
                                    demand.weight(owner + "." + field.getName() + "(" + argument.getName() + ":)"))
                            .toList();
                    cost = sum(cost, values.cost(demand, greatest(own), declared.getType(), argument.getValue()));
                }
            }
            return cost;
        }

        private boolean included(DirectivesContainer<?> node) {
            return node.getDirectives().stream().allMatch(directive -> switch (directive.getName()) {
                case "skip" -> !condition(directive.getArgument("if"));
                case "include" -> condition(directive.getArgument("if"));
                default -> true;
            });
        }

        private boolean condition(Argument argument) {
            return switch (argument.getValue()) {
                case BooleanValue literal -> literal.isValue();
                case VariableReference variable -> Boolean.TRUE.equals(values.variable(variable.getName()));
                default -> true;
            };
        }
    }

    /** How many elements, and the fields that have them if it is not the field itself. */
    private record Size(long elements, List<String> fields) {}

    /** The type itself and, for an interface, the types behind it, since any of them may be the one that answers. */
    private List<String> owners(String type, String field) {
        var composite = supergraph.composite(type);
        var owners = new ArrayList<>(List.of(type));
        if (composite.kind() == CompositeType.Kind.INTERFACE) {
            composite.possibleTypes().stream()
                    .filter(possible -> !possible.equals(type)
                            && supergraph.composite(possible).field(field) != null)
                    .forEach(owners::add);
        }
        return owners;
    }

    private long weight(List<String> owners, String field, String returned) {
        var own = greatest(
                owners.stream().map(owner -> demand.weight(owner + "." + field)).toList());
        if (own != null) {
            return own;
        }
        var ofType = demand.weight(returned);
        if (ofType != null) {
            return ofType;
        }
        return supergraph.type(returned) == null ? 0 : 1;
    }

    private static @Nullable Long greatest(Collection<@Nullable Long> weights) {
        Long greatest = null;
        for (var weight : weights) {
            greatest = weight != null && (greatest == null || weight > greatest) ? weight : greatest;
        }
        return greatest;
    }

    private @Nullable GraphQLArgument argument(String type, String field, String argument) {
        return supergraph.api().getType(type) instanceof GraphQLFieldsContainer container
                        && container.getFieldDefinition(field) != null
                ? container.getFieldDefinition(field).getArgument(argument)
                : null;
    }

    static long sum(long left, long right) {
        return Math.max(0, Math.min(left + right, Long.MAX_VALUE / 4));
    }

    private static long product(long left, long right) {
        var product = Math.multiplyHigh(left, right) == 0 ? left * right : Long.MAX_VALUE;
        return product < 0 ? Long.MAX_VALUE / 4 : Math.min(product, Long.MAX_VALUE / 4);
    }
}
