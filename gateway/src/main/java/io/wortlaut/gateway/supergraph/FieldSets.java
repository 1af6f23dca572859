package io.wortlaut.gateway.supergraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/** Field sets, the selections that directives carry as strings. */
final class FieldSets {
    private FieldSets() {}

    static List<EntityKey> keys(List<Directive> joinTypes) {
        var keys = new ArrayList<EntityKey>();
        for (var join : joinTypes) {
            var text = JoinDirectives.string(join, "key", null);
            if (text != null) {
                keys.add(new EntityKey(
                        text, parse(text, "a @join__type's key"), JoinDirectives.flag(join, "resolvable", true)));
            }
        }
        return keys;
    }

    /** @param contexts names of the object types that set a context, by its name */
    static FieldSource source(
            String field,
            Subgraph subgraph,
            TypeRef supergraphType,
            Directive join,
            Map<String, Set<String>> contexts) {
        var type = JoinDirectives.string(join, "type", null);
        return new FieldSource(
                subgraph,
                type == null ? supergraphType : TypeRef.parse(type),
                JoinDirectives.flag(join, "external", false),
                JoinDirectives.flag(join, "usedOverridden", false),
                migration(join),
                contextArguments(field, join, contexts),
                parse(JoinDirectives.string(join, "requires", null), field),
                parse(JoinDirectives.string(join, "provides", null), field));
    }

    private static List<ContextArgument> contextArguments(
            String field, Directive join, Map<String, Set<String>> contexts) {
        var found = new ArrayList<ContextArgument>();
        var given = join.getArgument("contextArguments");
        if (given != null && given.getValue() instanceof ArrayValue list) {
            for (Value<?> item : list.getValues()) {
                var context = text(item, "context", field);
                var selection = text(item, "selection", field).strip();
                var inner = selection.startsWith("{") && selection.endsWith("}")
                        ? selection.substring(1, selection.length() - 1)
                        : selection;
                found.add(new ContextArgument(
                        text(item, "name", field),
                        TypeRef.parse(text(item, "type", field)),
                        context,
                        contexts.getOrDefault(context, Set.of()),
                        inner.strip(),
                        parse(inner, field)));
            }
        }
        return List.copyOf(found);
    }

    private static String text(Value<?> value, String name, String where) {
        if (value instanceof ObjectValue object) {
            for (var member : object.getObjectFields()) {
                if (member.getName().equals(name) && member.getValue() instanceof StringValue text) {
                    return text.getValue();
                }
            }
        }
        throw new SupergraphException(where + " has a context argument without " + name);
    }

    private static FieldSource.@Nullable Migration migration(Directive join) {
        var label = JoinDirectives.string(join, "overrideLabel", null);
        return label == null ? null : new FieldSource.Migration(label, join.getArgument("override") != null);
    }

    private static @Nullable SelectionSet parse(@Nullable String text, String where) {
        if (text == null) {
            return null;
        }
        try {
            var operation = Parser.parse("{" + text + "}").getFirstDefinitionOfType(OperationDefinition.class);
            return operation.map(OperationDefinition::getSelectionSet).orElseThrow();
        } catch (InvalidSyntaxException e) {
            throw new SupergraphException("the field set \"" + text + "\" of " + where + " cannot be read", e);
        }
    }
}
