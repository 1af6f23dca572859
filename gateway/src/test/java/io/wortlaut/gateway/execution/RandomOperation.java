package io.wortlaut.gateway.execution;

import java.util.List;
import java.util.Random;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/** A query as nobody would write it. */
public final class RandomOperation {
    private final GraphQLSchema schema;
    private final Random random;
    private int aliases;

    public RandomOperation(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    public String query() {
        return selections(schema.getQueryType(), 5);
    }

    private String selections(GraphQLNamedOutputType type, int depth) {
        var out = new StringBuilder("{ ");
        for (var n = 1 + random.nextInt(4); n > 0; n--) {
            out.append(selection(type, depth)).append(' ');
        }
        return out.append(out.length() == 2 ? "__typename }" : "}").toString();
    }

    private String selection(GraphQLNamedOutputType type, int depth) {
        var choice = random.nextInt(8);
        if (choice == 0) {
            return "__typename";
        }
        if (choice == 1) {
            return random.nextInt(3) == 0
                    ? "... @defer " + selections(type, depth)
                    : "... @" + (random.nextBoolean() ? "skip" : "include") + "(if: " + random.nextBoolean() + ") "
                            + selections(type, depth);
        }
        if (!(type instanceof GraphQLFieldsContainer container)
                || (choice < 5 && !(type instanceof GraphQLObjectType))) {
            var possible = type instanceof GraphQLUnionType union
                    ? union.getTypes()
                    : List.copyOf(schema.getImplementations((GraphQLInterfaceType) type));
            var one = possible.get(random.nextInt(possible.size()));
            return "... on " + one.getName() + " " + selections(one, depth);
        }
        var fields = container.getFieldDefinitions();
        return field(fields.get(random.nextInt(fields.size())), depth);
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        var base = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        var leaf = !(base instanceof GraphQLFieldsContainer || base instanceof GraphQLUnionType);
        if (!leaf && depth == 0) {
            return "__typename";
        }
        var isbn = field.getArgument("isbn") != null;
        var alias = isbn || random.nextInt(4) == 0 ? "x" + aliases++ + ": " : "";
        var arguments = isbn ? "(isbn: \"b" + (1 + random.nextInt(2)) + "\")" : "";
        return alias + field.getName() + arguments + (leaf ? "" : " " + selections(base, depth - 1));
    }
}
