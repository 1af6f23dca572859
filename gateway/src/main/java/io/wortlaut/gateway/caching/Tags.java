package io.wortlaut.gateway.caching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;

import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * By which tags what a request brings can be forgotten, going by {@code @cacheTag} in the subgraph's schema: whole answers by
 * those of the root fields that are asked for, entities by those of their types.
 */
public final class Tags {
    private final Supergraph supergraph;
    private final Subgraph subgraph;
    private final Map<String, Value<?>> defaults = new HashMap<>();
    private final List<RootTag> roots = new ArrayList<>();

    /** A tag of a root field, and the arguments that the field has in the request. */
    private record RootTag(TagFormat format, Map<String, Value<?>> arguments) {}

    private Tags(Supergraph supergraph, Subgraph subgraph) {
        this.supergraph = supergraph;
        this.subgraph = subgraph;
    }

    /** @param operation the text as the subgraph gets it */
    public static Tags of(Supergraph supergraph, Subgraph subgraph, String operation) {
        var tags = new Tags(supergraph, subgraph);
        Contents.parsed(operation)
                .getDefinitionsOfType(OperationDefinition.class)
                .forEach(definition -> {
                    definition.getVariableDefinitions().stream()
                            .filter(variable -> variable.getDefaultValue() != null)
                            .forEach(variable -> tags.defaults.put(variable.getName(), variable.getDefaultValue()));
                    tags.visit(definition.getSelectionSet());
                });
        return tags;
    }

    private void visit(SelectionSet selections) {
        var query = supergraph.roots().get("query");
        selections.getSelectionsOfType(InlineFragment.class).forEach(fragment -> visit(fragment.getSelectionSet()));
        for (var field : selections.getSelectionsOfType(Field.class)) {
            var formats = supergraph.cacheTags().field(subgraph, query, field.getName());
            if (!formats.isEmpty()) {
                var arguments = arguments(field);
                formats.forEach(format -> roots.add(new RootTag(new TagFormat(format), arguments)));
            }
        }
    }

    /** Those that are given, and the defaults of the others. */
    private Map<String, Value<?>> arguments(Field field) {
        var arguments = new HashMap<String, Value<?>>();
        var known = supergraph.api().getQueryType().getFieldDefinition(field.getName());
        if (known != null) {
            known.getArguments().forEach(argument -> {
                if (argument.getArgumentDefaultValue().getValue() instanceof Value<?> value) {
                    arguments.put(argument.getName(), value);
                }
            });
        }
        field.getArguments().forEach(argument -> arguments.put(argument.getName(), argument.getValue()));
        return arguments;
    }

    /**
     * The tags of a whole answer.
     *
     * @param variables as they are sent; those that are left out have their defaults
     */
    public Set<String> whole(Map<String, Object> variables) {
        var tags = new HashSet<String>();
        for (var root : roots) {
            var values = new HashMap<String, Object>();
            root.arguments().forEach((name, value) -> values.put(name, plain(value, variables)));
            add(root.format(), values, tags);
        }
        return tags;
    }

    /**
     * The tags of an entity.
     *
     * @param representation by which it is asked for
     */
    public Set<String> entity(Map<?, ?> representation) {
        var tags = new HashSet<String>();
        if (representation.get("__typename") instanceof String type) {
            supergraph
                    .cacheTags()
                    .type(subgraph, type)
                    .forEach(format -> add(new TagFormat(format), representation, tags));
        }
        return tags;
    }

    /** Whether {@link #entity} may find any, so that representations are worth reading. */
    public boolean ofEntities() {
        return supergraph.cacheTags().has(subgraph);
    }

    private static void add(TagFormat format, Map<?, ?> values, Set<String> to) {
        var tag = format.fill(values);
        if (tag != null) {
            to.add(tag);
        }
    }

    private @Nullable Object plain(Value<?> value, Map<String, Object> variables) {
        return switch (value) {
            case VariableReference variable
            when variables.containsKey(variable.getName()) -> variables.get(variable.getName());
            case VariableReference variable
            when defaults.containsKey(variable.getName()) -> plain(defaults.get(variable.getName()), variables);
            case VariableReference ignored -> null;
            case ObjectValue object -> {
                var fields = new HashMap<String, Object>();
                object.getObjectFields()
                        .forEach(field -> fields.put(field.getName(), plain(field.getValue(), variables)));
                yield fields;
            }
            case StringValue text -> text.getValue();
            case EnumValue name -> name.getName();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case BooleanValue truth -> truth.isValue();
            default -> null; // a list makes no tag
        };
    }
}
