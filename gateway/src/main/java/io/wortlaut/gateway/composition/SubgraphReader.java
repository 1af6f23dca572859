package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.GraphQLException;
import graphql.language.AbstractDescribedNode;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.OperationTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;

/** Reads a subgraph's SDL: takes federation's own definitions out and brings all names to one form. */
final class SubgraphReader {

    private static final Map<String, String> ROOTS =
            Map.of("query", "Query", "mutation", "Mutation", "subscription", "Subscription");

    private static final SubgraphType EMPTY_QUERY = new SubgraphType.Composite(
            "Query",
            null,
            AppliedDirectives.NONE,
            SubgraphType.Kind.OBJECT,
            false,
            false,
            Set.of(),
            Map.of(),
            List.of());

    private final SubgraphSdl sdl;
    private final Problems problems;

    SubgraphReader(SubgraphSdl sdl, Problems problems) {
        this.sdl = sdl;
        this.problems = problems;
    }

    /**
     * Reads the SDL.
     *
     * @param graph the subgraph's value of {@code join__Graph}
     * @return the subgraph, or empty if the text is no schema at all; what is wrong is told to the problems
     */
    Optional<Subgraph> read(String graph) {
        return parse().map(document -> read(document, graph));
    }

    private Optional<Document> parse() {
        if (Nesting.isTooDeep(sdl.sdl())) {
            invalid("", "Syntax Error: the schema is nested deeper than " + Nesting.LIMIT + " levels");
            return Optional.empty();
        }
        ParserEnvironment environment = ParserEnvironment.newParserEnvironment()
                .document(sdl.sdl())
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build();
        try {
            return Optional.of(new Parser().parseDocument(environment));
        } catch (InvalidSyntaxException e) {
            invalid("", "Syntax Error: " + e.getMessage());
        } catch (GraphQLException e) {
            invalid("", e.getMessage());
        }
        return Optional.empty();
    }

    private Subgraph read(Document document, String graph) {
        List<Directive> schemaDirectives = new ArrayList<>();
        Map<String, String> roots = new HashMap<>();
        Map<String, List<TypeDefinition<?>>> definitions = new LinkedHashMap<>();
        Map<String, DirectiveDefinition> directives = new LinkedHashMap<>();
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case SchemaDefinition schema -> {
                    schemaDirectives.addAll(schema.getDirectives());
                    schema.getOperationTypeDefinitions().forEach(root -> readRoot(root, roots));
                }
                case DirectiveDefinition directive -> {
                    if (directives.putIfAbsent(directive.getName(), directive) != null) {
                        invalid(
                                "@" + directive.getName(),
                                "There can be only one directive named \"@" + directive.getName() + "\".");
                    }
                }
                case TypeDefinition<?> type ->
                    definitions
                            .computeIfAbsent(type.getName(), name -> new ArrayList<>())
                            .add(type);
                case SDLDefinition<?> other ->
                    invalid("", "Unexpected definition " + other.getClass().getSimpleName());
                default -> invalid("", "The schema contains an executable definition; only a schema is expected");
            }
        }
        FederationLink link = FederationLink.of(sdl.name(), schemaDirectives, problems);
        checkBuiltIns(definitions);
        definitions.keySet().removeIf(name -> link.isSpecType(name) || TypeReader.BUILT_IN_SCALARS.contains(name));
        DirectiveDefinitionCheck specified =
                new DirectiveDefinitionCheck(sdl.name(), link, scalars(definitions), problems);
        directives.values().forEach(specified::check);
        directives.keySet().removeIf(link::isSpecDirective);
        checkRoots(roots, definitions);
        TypeReader types = new TypeReader(sdl.name(), link, name -> roots.getOrDefault(name, name), problems);
        Map<String, SubgraphType> read = new LinkedHashMap<>();
        definitions.forEach((name, parts) -> {
            if (hasOneBase(name, parts)) {
                types.read(parts).ifPresent(type -> read.put(type.name(), type));
            }
        });
        // Every subgraph has a query type, if only for the fields that federation adds to it.
        read.computeIfAbsent("Query", name -> EMPTY_QUERY);
        return new Subgraph(sdl.name(), sdl.url(), graph, link, read, directives, extended(definitions));
    }

    private static Set<String> scalars(Map<String, List<TypeDefinition<?>>> definitions) {
        return definitions.entrySet().stream()
                .filter(entry -> entry.getValue().getFirst() instanceof ScalarTypeDefinition)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> extended(Map<String, List<TypeDefinition<?>>> definitions) {
        return definitions.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(SDLExtensionDefinition.class::isInstance))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void readRoot(OperationTypeDefinition root, Map<String, String> roots) {
        String standard = ROOTS.get(root.getName());
        if (standard == null || roots.containsValue(standard)) {
            invalid("", "There can be only one " + root.getName() + " type in the schema.");
        } else {
            roots.put(root.getTypeName().getName(), standard);
        }
    }

    private void checkRoots(Map<String, String> roots, Map<String, List<TypeDefinition<?>>> definitions) {
        roots.forEach((name, standard) -> {
            if (definitions.containsKey(name)
                    && TypeReader.kind(definitions.get(name).getFirst()) != SubgraphType.Kind.OBJECT) {
                invalid(standard, "The root type \"" + name + "\" must be an Object type");
            }
            if (!definitions.containsKey(name) && !name.equals("Query")) {
                invalid(standard, "Cannot find type \"" + name + "\", which the schema names as its root type");
            }
            if (!name.equals(standard) && definitions.containsKey(standard) && !roots.containsKey(standard)) {
                problems.error(
                        "ROOT_" + standard.toUpperCase(java.util.Locale.ROOT) + "_USED",
                        sdl.name(),
                        standard,
                        "The schema has a type named \"" + standard + "\" but it is not set as the root type (\"" + name
                                + "\" is instead): this is not supported by federation. If a root type does not use"
                                + " its default name, there should be no other type with that default name.");
            }
        });
    }

    private void checkBuiltIns(Map<String, List<TypeDefinition<?>>> definitions) {
        definitions.forEach((name, parts) -> {
            if (TypeReader.BUILT_IN_SCALARS.contains(name)
                    && TypeReader.kind(parts.getFirst()) != SubgraphType.Kind.SCALAR) {
                invalid(name, "\"" + name + "\" is a scalar of GraphQL and cannot be another type.");
            }
        });
    }

    private boolean hasOneBase(String name, List<TypeDefinition<?>> parts) {
        if (name.startsWith("__")) {
            invalid(
                    name,
                    "Name \"" + name + "\" must not begin with \"__\", which is reserved by GraphQL introspection.");
            return false;
        }
        if (parts.stream()
                        .filter(part -> !(part instanceof SDLExtensionDefinition))
                        .count()
                > 1) {
            invalid(name, "There can be only one type named \"" + name + "\".");
            return false;
        }
        SubgraphType.Kind kind = TypeReader.kind(parts.getFirst());
        if (parts.stream().anyMatch(part -> TypeReader.kind(part) != kind)) {
            invalid(name, "Cannot extend type \"" + name + "\" with a type of another kind.");
            return false;
        }
        return true;
    }

    static String description(AbstractDescribedNode<?> node) {
        return node.getDescription() == null ? null : node.getDescription().getContent();
    }

    private void invalid(String element, String message) {
        problems.error("INVALID_GRAPHQL", sdl.name(), element, message);
    }
}
