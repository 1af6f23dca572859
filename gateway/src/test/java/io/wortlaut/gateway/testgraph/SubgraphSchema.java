package io.wortlaut.gateway.testgraph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphqlErrorException;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.EchoingWiringFactory;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;

/**
 * A subgraph that answers from data.
 *
 * <p>Data has a {@code Query} (and {@code Mutation}) object with the root fields' values and a list of {@code entities}. An
 * object that names an entity by type and key stands for the whole entity. Special values: {@code {"__error": "…"}} fails,
 * {@code {"__by": "arg", "…": …}} chooses by an argument, and <code>${field}</code> in a string is what the
 * representation said of that field.
 */
final class SubgraphSchema {
    private static final Pattern DIRECTIVE = Pattern.compile("@\\w+(\\((?:[^()\"]|\"[^\"]*\")*\\))?");
    private static final Pattern ENTITY = Pattern.compile("\\btype (\\w+)[^{@]*@[^{]*key");
    private static final Pattern INSERTION = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<?, ?> data;
    private final List<?> entities;

    private SubgraphSchema(Map<?, ?> data) {
        this.data = data;
        this.entities = data.get("entities") instanceof List<?> list ? list : List.of();
    }

    static GraphQL of(String sdl, Map<?, ?> data) {
        return new SubgraphSchema(data).build(sdl);
    }

    private GraphQL build(String sdl) {
        var plain = new StringBuilder(DIRECTIVE
                .matcher(sdl.replaceAll("(?m)^directive .*$", "")
                        .replaceAll("extend schema\\s+@link\\((?:[^()\"]|\"[^\"]*\")*\\)", ""))
                .replaceAll("")
                .replace("extend type", "type"));
        plain.append("\nscalar _Any\n");
        if (!plain.toString().contains("type Query")) {
            plain.append("type Query { _unused: Boolean }\n");
        }
        var entityTypes = entityTypes(sdl);
        if (!entityTypes.isEmpty()) {
            plain.append("union _Entity = ").append(String.join(" | ", entityTypes));
            plain.append("\nextend type Query { _entities(representations: [_Any!]!): [_Entity]! }\n");
        }
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(anything("_Any"))
                .wiringFactory(new FromData())
                .build();
        var registry = new SchemaParser().parse(plain.toString());
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring))
                .build();
    }

    private static Set<String> entityTypes(String sdl) {
        var found = new LinkedHashSet<String>();
        var matcher = ENTITY.matcher(sdl);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static GraphQLScalarType anything(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
                        return input;
                    }

                    @Override
                    public Object serialize(Object value, GraphQLContext context, Locale locale) {
                        return value;
                    }
                })
                .build();
    }

    /** Every field comes from data, every abstract value says its type. */
    private final class FromData extends EchoingWiringFactory {
        @Override
        public boolean providesDataFetcher(FieldWiringEnvironment environment) {
            return true;
        }

        @Override
        public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
            return SubgraphSchema.this::fetch;
        }

        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return !ScalarInfo.isGraphqlSpecifiedScalar(
                    environment.getScalarTypeDefinition().getName());
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return anything(environment.getScalarTypeDefinition().getName());
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return SubgraphSchema::typeOf;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return SubgraphSchema::typeOf;
        }
    }

    private static graphql.schema.GraphQLObjectType typeOf(graphql.TypeResolutionEnvironment environment) {
        Map<?, ?> object = environment.getObject();
        return environment.getSchema().getObjectType((String) object.get("__typename"));
    }

    private Object fetch(DataFetchingEnvironment field) {
        if (field.getField().getName().equals("_entities")) {
            List<Map<String, Object>> representations = field.getArgument("representations");
            return representations.stream().map(this::entity).toList();
        }
        Map<?, ?> source = field.getSource() instanceof Map<?, ?> object
                ? object
                : (Map<?, ?>)
                        data.get(field.getExecutionStepInfo().getObjectType().getName());
        return value(source == null ? null : source.get(field.getField().getName()), source, field);
    }

    private Object value(Object value, Map<?, ?> source, DataFetchingEnvironment field) {
        return switch (value) {
            case List<?> list ->
                list.stream().map(element -> value(element, source, field)).toList();
            case Map<?, ?> object
            when object.containsKey("__error") ->
                throw GraphqlErrorException.newErrorException()
                        .message((String) object.get("__error"))
                        .build();
            case Map<?, ?> object
            when object.containsKey("__by") -> {
                Object argument = field.getArgument((String) object.get("__by"));
                yield value(object.get(String.valueOf(argument)), source, field);
            }
            case Map<?, ?> object
            when object.containsKey("__typename") -> {
                var known = entity(object);
                yield known == null ? object : known;
            }
            case String text when text.contains("${") -> insert(text, source);
            case null, default -> value;
        };
    }

    private static String insert(String text, Map<?, ?> source) {
        var said = source.get("__representation") instanceof Map<?, ?> map ? map : Map.of();
        return INSERTION.matcher(text).replaceAll(match -> {
            var value = said.containsKey(match.group(1)) ? said.get(match.group(1)) : source.get(match.group(1));
            return Matcher.quoteReplacement(String.valueOf(value));
        });
    }

    /** The entity that agrees with what the representation says of fields that the entity has. */
    private Map<String, Object> entity(Map<?, ?> representation) {
        for (var candidate : entities) {
            var entity = (Map<?, ?>) candidate;
            var agrees = representation.entrySet().stream()
                    .allMatch(said -> said.getKey().equals("__typename")
                            ? said.getValue().equals(entity.get("__typename"))
                                    || List.of().equals(entity.get("__typename"))
                                    || said.getValue().equals(entity.get("__interface"))
                            : !entity.containsKey(said.getKey())
                                    || said.getValue().equals(entity.get(said.getKey())));
            if (agrees) {
                var found = new LinkedHashMap<String, Object>();
                entity.forEach((key, value) -> found.put(String.valueOf(key), value));
                found.put("__representation", representation);
                return found;
            }
        }
        return null;
    }
}
