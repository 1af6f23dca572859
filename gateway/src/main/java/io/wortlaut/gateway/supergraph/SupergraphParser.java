package io.wortlaut.gateway.supergraph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;

/**
 * Reads supergraph SDL of the join spec, v0.1 to v0.5, as federation composers write it.
 *
 * @see <a href="https://specs.apollo.dev/join/">specs.apollo.dev/join</a>
 */
public final class SupergraphParser {
    private final Document document;
    private final Collection<String> authenticated;
    private final Map<String, Subgraph> subgraphs;
    private final Map<String, ImplementingTypeDefinition<?>> implementing = new LinkedHashMap<>();
    private final Map<String, UnionTypeDefinition> unions = new LinkedHashMap<>();
    /** Names of the object types that set a context, by its name. */
    private final Map<String, Set<String>> contexts = new HashMap<>();

    private SupergraphParser(Document document, UnaryOperator<Subgraph> settings, Collection<String> authenticated) {
        this.document = document;
        this.authenticated = authenticated;
        this.subgraphs = subgraphs(document, settings);
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case ObjectTypeDefinition object -> implementing.put(object.getName(), object);
                case InterfaceTypeDefinition face -> implementing.put(face.getName(), face);
                case UnionTypeDefinition union -> unions.put(union.getName(), union);
                default -> {}
            }
        }
        readContexts();
    }

    private void readContexts() {
        var directive = SpecificationLinks.names(document, "context").of("context");
        implementing.forEach((name, type) -> {
            var objects = type instanceof ObjectTypeDefinition ? List.of(name) : implementations(name);
            setContexts(type, directive, objects);
        });
        unions.forEach((name, union) -> setContexts(union, directive, members(union)));
    }

    private void setContexts(DirectivesContainer<?> type, String directive, List<String> objects) {
        JoinDirectives.strings(JoinDirectives.all(type, directive), "name")
                .forEach(context -> contexts.computeIfAbsent(context, ignored -> new LinkedHashSet<>())
                        .addAll(objects));
    }

    private static List<String> members(UnionTypeDefinition union) {
        return union.getMemberTypes().stream()
                .map(type -> ((TypeName) type).getName())
                .toList();
    }

    public static Supergraph parse(String sdl) {
        return parse(sdl, UnaryOperator.identity(), List.of());
    }

    /**
     * @param settings applied to each subgraph, to give it another address
     * @param authenticated what counts as {@code @authenticated} besides: {@code Type}, {@code Type.field} or {@code Type.*}
     * @throws SupergraphException when the text is no supergraph, needs a feature that this gateway must not ignore, or lacks
     *     something that is to be authenticated
     */
    public static Supergraph parse(String sdl, UnaryOperator<Subgraph> settings, Collection<String> authenticated) {
        return new SupergraphParser(document(sdl), settings, authenticated).supergraph();
    }

    private static Document document(String sdl) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(sdl)
                    .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                    .build());
        } catch (InvalidSyntaxException e) {
            throw new SupergraphException("not GraphQL SDL: " + e.getMessage(), e);
        }
    }

    private Supergraph supergraph() {
        var roots = roots();
        SpecificationLinks.check(document);
        var types = new LinkedHashMap<String, CompositeType>();
        implementing.forEach((name, definition) -> {
            if (!JoinDirectives.isMachinery(name)) {
                types.put(name, implementingType(definition));
            }
        });
        unions.forEach((name, definition) -> types.put(name, unionType(definition)));
        var api = ApiSchema.of(document);
        return new Supergraph(
                subgraphs,
                types,
                enums(),
                roots,
                Demand.of(document),
                AccessReader.read(document, roots, AuthenticatedCoordinates.of(authenticated, document, roots)),
                OverrideLabels.of(types.values()),
                CacheHints.of(document, List.copyOf(subgraphs.values())),
                CacheTags.of(document),
                api.schema(),
                api.sdl());
    }

    private static Map<String, Subgraph> subgraphs(Document document, UnaryOperator<Subgraph> settings) {
        var joinGraph = document.getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(type -> type.getName().equals("join__Graph"))
                .findFirst()
                .orElseThrow(() -> new SupergraphException(
                        "not a supergraph: it has no enum join__Graph, which a composer writes to name the subgraphs"));
        var found = new LinkedHashMap<String, Subgraph>();
        for (var value : joinGraph.getEnumValueDefinitions()) {
            var graph = JoinDirectives.all(value, "join__graph").stream()
                    .findFirst()
                    .orElseThrow(() -> new SupergraphException(
                            "join__Graph." + value.getName() + " has no @join__graph with name and url"));
            var name = JoinDirectives.string(graph, "name", value.getName());
            var url = JoinDirectives.string(graph, "url", "");
            found.put(value.getName(), settings.apply(new Subgraph(value.getName(), name, url)));
        }
        return found;
    }

    private Map<String, String> roots() {
        var roots = new HashMap<String, String>();
        document.getDefinitionsOfType(SchemaDefinition.class).forEach(schema -> schema.getOperationTypeDefinitions()
                .forEach(root -> roots.put(root.getName(), root.getTypeName().getName())));
        if (roots.isEmpty()) {
            roots.put("query", "Query");
            if (implementing.containsKey("Mutation")) {
                roots.put("mutation", "Mutation");
            }
            if (implementing.containsKey("Subscription")) {
                roots.put("subscription", "Subscription");
            }
        }
        if (!implementing.containsKey(roots.get("query"))) {
            throw new SupergraphException("not a supergraph: it has no query root type");
        }
        return roots;
    }

    private CompositeType implementingType(ImplementingTypeDefinition<?> definition) {
        var isInterface = definition instanceof InterfaceTypeDefinition;
        var joins = JoinDirectives.all(definition, "join__type");
        var implementations = isInterface ? implementations(definition.getName()) : List.<String>of();
        // An interface that nobody implements stands for itself where a subgraph takes it for an object.
        var possible = implementations.isEmpty() ? List.of(definition.getName()) : implementations;
        var memberships = new LinkedHashMap<String, Membership>();
        for (var subgraph : members(joins)) {
            var here = JoinDirectives.of(joins, subgraph);
            var interfaceObject = here.stream().anyMatch(join -> JoinDirectives.flag(join, "isInterfaceObject", false));
            var possibleHere = !isInterface || interfaceObject
                    ? Set.copyOf(possible)
                    : implementationsIn(definition.getName(), possible, subgraph);
            memberships.put(
                    subgraph.id(), new Membership(subgraph, FieldSets.keys(here), interfaceObject, possibleHere));
        }
        var fields = new LinkedHashMap<String, SupergraphField>();
        for (var field : definition.getFieldDefinitions()) {
            fields.put(field.getName(), field(definition, field, memberships));
        }
        return new CompositeType(
                definition.getName(),
                isInterface ? CompositeType.Kind.INTERFACE : CompositeType.Kind.OBJECT,
                JoinDirectives.has(definition, "inaccessible"),
                memberships,
                fields,
                interfaceNames(definition),
                possible);
    }

    private CompositeType unionType(UnionTypeDefinition definition) {
        var members = members(definition);
        var joins = JoinDirectives.all(definition, "join__type");
        var memberJoins = JoinDirectives.all(definition, "join__unionMember");
        var memberships = new LinkedHashMap<String, Membership>();
        for (var subgraph : members(joins)) {
            var here = memberJoins.isEmpty()
                    ? Set.copyOf(members)
                    : JoinDirectives.strings(JoinDirectives.of(memberJoins, subgraph), "member");
            memberships.put(subgraph.id(), new Membership(subgraph, List.of(), false, here));
        }
        return new CompositeType(
                definition.getName(),
                CompositeType.Kind.UNION,
                JoinDirectives.has(definition, "inaccessible"),
                memberships,
                Map.of(),
                List.of(),
                members);
    }

    /** A type without any {@code @join__type} is a value type that every subgraph has (join v0.1). */
    private List<Subgraph> members(List<Directive> joins) {
        if (joins.isEmpty()) {
            return List.copyOf(subgraphs.values());
        }
        var ids = JoinDirectives.strings(joins, "graph");
        return subgraphs.values().stream().filter(s -> ids.contains(s.id())).toList();
    }

    private SupergraphField field(
            ImplementingTypeDefinition<?> owner, FieldDefinition field, Map<String, Membership> memberships) {
        var type = TypeRef.of(field.getType());
        var joins = JoinDirectives.all(field, "join__field");
        var sources = new HashMap<String, FieldSource>();
        if (joins.isEmpty()) {
            for (var member : memberships.values()) {
                sources.put(member.subgraph().id(), FieldSource.plain(member.subgraph(), type));
            }
        }
        for (var join : joins) {
            var graph = JoinDirectives.string(join, "graph", null);
            if (graph != null) {
                var subgraph = subgraph(graph, owner, field);
                sources.put(
                        graph,
                        FieldSets.source(owner.getName() + "." + field.getName(), subgraph, type, join, contexts));
            }
        }
        if (!joins.isEmpty()) {
            // In join v0.1 a key's fields name their owner only, although whoever has the key can resolve them.
            for (var member : memberships.values()) {
                if (isSimpleKey(member, field.getName())) {
                    sources.putIfAbsent(member.subgraph().id(), FieldSource.plain(member.subgraph(), type));
                }
            }
        }
        return new SupergraphField(field.getName(), type, sources);
    }

    private static boolean isSimpleKey(Membership member, String field) {
        return member.keys().stream().anyMatch(key -> key.fields().getSelections().stream()
                .anyMatch(selection -> selection instanceof NamedNode<?> named
                        && named.getName().equals(field)));
    }

    private Subgraph subgraph(String id, ImplementingTypeDefinition<?> owner, FieldDefinition field) {
        var subgraph = subgraphs.get(id);
        if (subgraph == null) {
            throw new SupergraphException(
                    owner.getName() + "." + field.getName() + " names the unknown subgraph " + id);
        }
        return subgraph;
    }

    private List<String> implementations(String face) {
        var found = new ArrayList<String>();
        implementing.forEach((name, definition) -> {
            if (definition instanceof ObjectTypeDefinition
                    && interfaceNames(definition).contains(face)) {
                found.add(name);
            }
        });
        return found;
    }

    private Set<String> implementationsIn(String face, List<String> possible, Subgraph subgraph) {
        var found = new LinkedHashSet<String>();
        for (var name : possible) {
            var definition = implementing.get(name);
            var implementsJoins = JoinDirectives.all(definition, "join__implements");
            var typeJoins = JoinDirectives.all(definition, "join__type");
            if (implementsJoins.isEmpty()
                    ? members(typeJoins).contains(subgraph)
                    : JoinDirectives.strings(JoinDirectives.of(implementsJoins, subgraph), "interface")
                            .contains(face)) {
                found.add(name);
            }
        }
        return found;
    }

    private static List<String> interfaceNames(ImplementingTypeDefinition<?> definition) {
        var names = new ArrayList<String>();
        definition.getImplements().forEach(type -> names.add(((TypeName) type).getName()));
        return names;
    }

    private Map<String, Set<String>> enums() {
        var found = new HashMap<String, Set<String>>();
        for (var type : document.getDefinitionsOfType(EnumTypeDefinition.class)) {
            var values = new LinkedHashSet<String>();
            type.getEnumValueDefinitions().stream()
                    .filter(value -> !JoinDirectives.has(value, "inaccessible"))
                    .forEach(value -> values.add(value.getName()));
            found.put(type.getName(), values);
        }
        return found;
    }
}
