package io.wortlaut.gateway.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import io.wortlaut.gateway.execution.JsonValues;

/**
 * Bodies that a gateway must survive: operations over a schema, mostly valid, with arguments and variables that sometimes
 * do not fit; documents that are small and stand for much; and all of these with bytes changed, lost, repeated or put in.
 */
final class FuzzedRequest {
    private static final List<String> ODDITIES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "\"",
            "\\",
            "\\ud800",
            "\\u0000",
            "\u0000",
            "\uFEFF",
            "$",
            "@",
            "...",
            "on",
            "#",
            "\"\"\"",
            "null",
            "1e999999",
            "-",
            "99999999999999999999999",
            "__schema",
            "__typename",
            ":",
            ",",
            "fragment",
            "subscription",
            "é",
            "\uD83D\uDE00",
            "@skip(if: $x)",
            "@include(if: true)",
            "@defer");

    private final GraphQLSchema schema;
    private final Random random;
    private final LinkedHashMap<String, Object> variables = new LinkedHashMap<>();
    private final StringBuilder declarations = new StringBuilder();
    private final StringBuilder fragments = new StringBuilder();
    private int names;

    FuzzedRequest(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    byte[] body() {
        var body =
                switch (random.nextInt(10)) {
                    case 0 -> bomb();
                    case 1 -> json();
                    default -> request(operation());
                };
        return random.nextInt(3) == 0 ? mutated(body) : body;
    }

    private byte[] request(String query) {
        var request = new LinkedHashMap<String, Object>();
        request.put("query", query);
        if (!variables.isEmpty() || random.nextInt(4) == 0) {
            request.put("variables", variables);
        }
        if (random.nextInt(10) == 0) {
            request.put("operationName", random.nextBoolean() ? "Q" : value(2));
        }
        if (random.nextInt(10) == 0) {
            request.put("extensions", random.nextBoolean() ? value(2) : java.util.Map.of("persistedQuery", value(2)));
        }
        return JsonValues.write(request);
    }

    private byte[] json() {
        return JsonValues.write(value(4));
    }

    private String operation() {
        var root =
                switch (random.nextInt(8)) {
                    case 0 -> schema.getMutationType();
                    default -> schema.getQueryType();
                };
        if (root == null) {
            root = schema.getQueryType();
        }
        var selections = selections(root, 6);
        var keyword = root.equals(schema.getQueryType()) ? "query" : "mutation";
        var declared = declarations.isEmpty() ? "" : "(" + declarations + ")";
        return keyword + " Q" + declared + selections + fragments;
    }

    private String selections(GraphQLNamedOutputType type, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> selection(type, depth))
                .collect(Collectors.joining(" ", "{", "}"));
    }

    private String selection(GraphQLNamedOutputType type, int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> "__typename";
            case 1 -> "..." + directive() + selections(type, depth - 1);
            case 2 -> {
                var any = schema.getAllTypesAsList()
                        .get(random.nextInt(schema.getAllTypesAsList().size()));
                yield any instanceof GraphQLNamedOutputType other && isComposite(other) && depth > 0
                        ? "... on " + other.getName() + directive() + selections(other, depth - 1)
                        : "__typename";
            }
            case 3 -> {
                var name = "F" + names++;
                if (names > 20 || depth <= 0) {
                    yield "...F0";
                }
                fragments.append(" fragment ").append(name).append(" on ").append(type.getName());
                fragments.append(selections(type, depth - 1));
                yield "..." + name + directive();
            }
            case 4 ->
                type.equals(schema.getQueryType())
                        ? "__type(name: \"" + type.getName() + "\") { name fields { name } }"
                        : "__typename";
            default ->
                type instanceof GraphQLFieldsContainer container
                        ? field(
                                container
                                        .getFieldDefinitions()
                                        .get(random.nextInt(
                                                container.getFieldDefinitions().size())),
                                depth)
                        : "__typename";
        };
    }

    private static boolean isComposite(GraphQLType type) {
        return type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType;
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        var base = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        if (isComposite(base) && depth <= 0) {
            return "__typename";
        }
        var alias = random.nextInt(3) == 0 ? "a" + names++ + ": " : "";
        var arguments = field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextBoolean())
                .map(this::argument)
                .collect(Collectors.joining(", "));
        return alias
                + field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + directive()
                + (isComposite(base) ? selections(base, depth - 1) : "");
    }

    private String argument(GraphQLArgument argument) {
        if (random.nextInt(3) > 0) {
            return argument.getName() + ": " + literal(argument.getType(), 3);
        }
        var name = "v" + variables.size();
        declarations.append(" $").append(name).append(": ").append(GraphQLTypeUtil.simplePrint(argument.getType()));
        variables.put(name, random.nextInt(4) == 0 ? value(3) : fitting(argument.getType(), 3));
        return argument.getName() + ": $" + name;
    }

    private String directive() {
        return switch (random.nextInt(12)) {
            case 0 -> " @skip(if: false)";
            case 1 -> " @include(if: " + random.nextBoolean() + ")";
            case 2 -> " @unknown";
            default -> "";
        };
    }

    private String literal(GraphQLInputType type, int depth) {
        if (random.nextInt(20) == 0) {
            return ODDITIES.get(random.nextInt(ODDITIES.size()));
        }
        var plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(plain)) {
            return "[" + literal((GraphQLInputType) GraphQLTypeUtil.unwrapOne(plain), depth - 1) + "]";
        }
        return switch (plain) {
            case GraphQLInputObjectType object ->
                object.getFieldDefinitions().stream()
                        .filter(field -> depth > 0 && random.nextBoolean())
                        .map(field -> field.getName() + ": " + literal(field.getType(), depth - 1))
                        .collect(Collectors.joining(", ", "{", "}"));
            case GraphQLEnumType symbols -> symbols.getValues().getFirst().getName();
            default -> random.nextBoolean() ? String.valueOf(random.nextInt(40)) : "\"p" + random.nextInt(3) + "\"";
        };
    }

    private Object fitting(GraphQLInputType type, int depth) {
        var plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(plain)) {
            return List.of(fitting((GraphQLInputType) GraphQLTypeUtil.unwrapOne(plain), depth - 1));
        }
        return switch (plain) {
            case GraphQLInputObjectType object -> {
                var map = new LinkedHashMap<String, Object>();
                object.getFieldDefinitions().stream()
                        .filter(field -> depth > 0 && random.nextBoolean())
                        .forEach(field -> map.put(field.getName(), fitting(field.getType(), depth - 1)));
                yield map;
            }
            case GraphQLScalarType scalar when scalar.getName().equals("Int") -> random.nextInt(40);
            default -> "p" + random.nextInt(3);
        };
    }

    /** Any JSON. */
    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextDouble() * Math.pow(10, random.nextInt(30));
            case 2 -> random.nextBoolean();
            case 3 -> ODDITIES.get(random.nextInt(ODDITIES.size()));
            case 4 -> "x".repeat(random.nextInt(200));
            case 5 ->
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> value(depth - 1))
                        .toList();
            default -> {
                var map = new LinkedHashMap<String, Object>();
                for (var i = random.nextInt(5); i > 0; i--) {
                    map.put(random.nextBoolean() ? "query" : "k" + i, value(depth - 1));
                }
                yield map;
            }
        };
    }

    /** Small documents that stand for much, or nest deeply. */
    private byte[] bomb() {
        var n = 1 + random.nextInt(400);
        var field = schema.getQueryType().getFieldDefinitions().getFirst().getName();
        return switch (random.nextInt(12)) {
            case 0 -> request("{a".repeat(n) + "}".repeat(n));
            case 1 ->
                request("{"
                        + IntStream.range(0, n)
                                .mapToObj(i -> "a" + i + ":" + field)
                                .collect(Collectors.joining(" ")) + "}");
            case 2 -> request("{...F} fragment F on Query {...G} fragment G on Query {...F}");
            case 3 ->
                request(IntStream.range(0, n)
                        .mapToObj(i -> "fragment F%d on Query {...F%d ...F%d}".formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining(" ", "{...F0} ", " fragment F" + n + " on Query {" + field + "}")));
            case 4 -> request("{" + (field + " ").repeat(10 * n) + "}");
            case 5 -> request("{" + field + " @include(if: true)".repeat(n) + "}");
            case 6 -> request("query(" + "$a: Int ".repeat(n) + "){" + field + "}");
            case 7 ->
                ("{\"query\":\"{__typename}\",\"variables\":" + "[".repeat(10 * n) + "]".repeat(10 * n) + "}")
                        .getBytes(StandardCharsets.UTF_8);
            case 8 -> "{\"query\":\"{__typename}\",\"query\":\"{x}\"}".getBytes(StandardCharsets.UTF_8);
            case 9 -> request("{__schema{types{" + "fields{type{".repeat(n) + "name" + "}}".repeat(n) + "}}}");
            case 10 -> request("{" + schema.getQueryType().getName() + "(x: " + "[".repeat(n) + "]".repeat(n) + ")}");
            default ->
                request("query($x: " + "[".repeat(n) + "Int" + "]".repeat(n) + " = " + "9".repeat(10 * n) + "){" + field
                        + "}");
        };
    }

    private byte[] mutated(byte[] body) {
        var out = new ByteArrayOutputStream(body.length + 16);
        var rate = 1 + random.nextInt(Math.max(1, body.length));
        for (var b : body) {
            if (random.nextInt(rate) > 0) {
                out.write(b);
                continue;
            }
            switch (random.nextInt(6)) {
                case 0 -> out.write(random.nextInt(256));
                case 1 -> out.write(b ^ (1 << random.nextInt(8)));
                case 2 -> {
                    out.write(b);
                    out.write(b);
                }
                case 3 ->
                    out.writeBytes(ODDITIES.get(random.nextInt(ODDITIES.size())).getBytes(StandardCharsets.UTF_8));
                case 4 -> out.writeBytes(java.util.Arrays.copyOf(body, random.nextInt(body.length)));
                default -> {}
            }
        }
        return out.toByteArray();
    }
}
