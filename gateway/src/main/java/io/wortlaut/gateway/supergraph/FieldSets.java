package io.wortlaut.gateway.supergraph;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import graphql.language.Directive;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
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

    static FieldSource source(String field, Subgraph subgraph, TypeRef supergraphType, Directive join) {
        if (join.getArgument("contextArguments") != null) {
            throw new SupergraphException(
                    field + " takes arguments from a context (@fromContext), which this gateway does not support");
        }
        var type = JoinDirectives.string(join, "type", null);
        return new FieldSource(
                subgraph,
                type == null ? supergraphType : TypeRef.parse(type),
                JoinDirectives.flag(join, "external", false),
                JoinDirectives.flag(join, "usedOverridden", false),
                migration(join),
                parse(JoinDirectives.string(join, "requires", null), field),
                parse(JoinDirectives.string(join, "provides", null), field));
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
