package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import graphql.language.AbstractDescribedNode;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;

import io.wortlaut.gateway.composition.SubgraphType.Kind;
import io.wortlaut.gateway.supergraph.TypeRef;

/** Reads one type: its definition and its extensions become one. */
final class TypeReader {

    static final Set<String> BUILT_IN_SCALARS = Set.of("Int", "Float", "String", "Boolean", "ID");
    private static final Set<String> FEDERATION_ROOT_FIELDS = Set.of("_service", "_entities");

    private final String subgraph;
    private final FederationLink link;
    private final UnaryOperator<String> rename;
    private final Problems problems;

    TypeReader(String subgraph, FederationLink link, UnaryOperator<String> rename, Problems problems) {
        this.subgraph = subgraph;
        this.link = link;
        this.rename = rename;
        this.problems = problems;
    }

    static Kind kind(TypeDefinition<?> definition) {
        return switch (definition) {
            case ObjectTypeDefinition object -> Kind.OBJECT;
            case InterfaceTypeDefinition iface -> Kind.INTERFACE;
            case UnionTypeDefinition union -> Kind.UNION;
            case EnumTypeDefinition enumeration -> Kind.ENUM;
            case InputObjectTypeDefinition input -> Kind.INPUT;
            case ScalarTypeDefinition scalar -> Kind.SCALAR;
            default -> throw new IllegalArgumentException("not a type: " + definition.getClass());
        };
    }

    /**
     * Reads a type.
     *
     * @param parts its definition and extensions, all of one kind
     * @return the type, or empty if nothing of it belongs to the subgraph's own schema
     */
    Optional<SubgraphType> read(List<TypeDefinition<?>> parts) {
        String name = rename.apply(parts.getFirst().getName());
        String description = parts.stream()
                .map(part -> part instanceof AbstractDescribedNode<?> node ? SubgraphReader.description(node) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        AppliedDirectives directives =
                parts.stream().map(this::directives).reduce(AppliedDirectives.NONE, AppliedDirectives::plus);
        return switch (kind(parts.getFirst())) {
            case OBJECT, INTERFACE -> composite(name, description, directives, parts);
            case UNION -> {
                Set<String> members = new LinkedHashSet<>();
                each(parts, UnionTypeDefinition.class, union -> union.getMemberTypes()
                        .forEach(member -> once(name, named(member), members)));
                yield Optional.of(new SubgraphType.Union(name, description, directives, members));
            }
            case ENUM -> {
                Map<String, SubgraphType.EnumerationValue> values = new LinkedHashMap<>();
                each(parts, EnumTypeDefinition.class, type -> type.getEnumValueDefinitions()
                        .forEach(value -> unique(name, value.getName(), values, value(value))));
                yield Optional.of(new SubgraphType.Enumeration(name, description, directives, values));
            }
            case INPUT -> {
                Map<String, FieldDef> fields = new LinkedHashMap<>();
                each(parts, InputObjectTypeDefinition.class, type -> type.getInputValueDefinitions()
                        .forEach(field -> unique(name, field.getName(), fields, input(field))));
                yield Optional.of(new SubgraphType.InputObject(name, description, directives, fields));
            }
            case SCALAR -> Optional.of(new SubgraphType.Scalar(name, description, directives));
        };
    }

    private Optional<SubgraphType> composite(
            String name, String description, AppliedDirectives directives, List<TypeDefinition<?>> parts) {
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        Set<String> interfaces = new LinkedHashSet<>();
        List<Key> keys = new ArrayList<>();
        boolean extendsDirective = directives.has("extends");
        for (TypeDefinition<?> part : parts) {
            boolean extension = extendsDirective || part instanceof SDLExtensionDefinition;
            AppliedDirectives own = directives(part);
            own.all("key").map(key -> key(key, extension)).forEach(keys::add);
            ImplementingTypeDefinition<?> implementing = (ImplementingTypeDefinition<?>) part;
            implementing.getImplements().forEach(type -> once(name, named(type), interfaces));
            for (FieldDefinition field : implementing.getFieldDefinitions()) {
                if (!name.equals("Query") || !FEDERATION_ROOT_FIELDS.contains(field.getName())) {
                    unique(name, field.getName(), fields, field(field, own));
                }
            }
        }
        boolean extension = extendsDirective || parts.stream().allMatch(SDLExtensionDefinition.class::isInstance);
        return Optional.of(new SubgraphType.Composite(
                name,
                description,
                directives,
                kind(parts.getFirst()),
                directives.has("interfaceObject"),
                extension,
                interfaces,
                fields,
                keys));
    }

    private Key key(Directive directive, boolean extension) {
        boolean resolvable = directive.getArgument("resolvable") == null
                || !(directive.getArgument("resolvable").getValue() instanceof BooleanValue value)
                || value.isValue();
        FieldSet fields =
                AppliedDirectives.text(directive, "fields").map(FieldSet::parse).orElse(FieldSet.NOT_TEXT);
        return new Key(fields, resolvable, extension);
    }

    private FieldDef field(FieldDefinition field, AppliedDirectives block) {
        Map<String, FieldDef> arguments = new LinkedHashMap<>();
        field.getInputValueDefinitions()
                .forEach(argument -> unique(field.getName(), argument.getName(), arguments, input(argument)));
        AppliedDirectives directives = directives(field);
        return new FieldDef(
                field.getName(),
                SubgraphReader.description(field),
                type(field.getType()),
                arguments,
                null,
                directives,
                directives.has("external") || block.has("external"),
                !link.federation2() || directives.has("shareable") || block.has("shareable"));
    }

    private FieldDef input(InputValueDefinition input) {
        return new FieldDef(
                input.getName(),
                SubgraphReader.description(input),
                type(input.getType()),
                Map.of(),
                input.getDefaultValue(),
                directives(input),
                false,
                true);
    }

    private SubgraphType.EnumerationValue value(EnumValueDefinition value) {
        return new SubgraphType.EnumerationValue(value.getName(), SubgraphReader.description(value), directives(value));
    }

    private AppliedDirectives directives(DirectivesContainer<?> element) {
        List<Directive> federation = new ArrayList<>();
        List<Directive> custom = new ArrayList<>();
        for (Directive directive : element.getDirectives()) {
            link.specName(directive.getName())
                    .ifPresentOrElse(
                            name -> {
                                link.applied(name, directive.getName());
                                federation.add(directive.transform(builder -> builder.name(name)));
                            },
                            () -> custom.add(directive));
        }
        return new AppliedDirectives(federation, custom);
    }

    private TypeRef type(Type<?> type) {
        return TypeRef.of(type, rename);
    }

    private String named(Type<?> type) {
        return rename.apply(((TypeName) type).getName());
    }

    private void once(String owner, String name, Set<String> names) {
        if (!names.add(name)) {
            problems.error("INVALID_GRAPHQL", subgraph, owner, "\"" + owner + "\" names \"" + name + "\" twice.");
        }
    }

    private <T> void unique(String owner, String name, Map<String, T> elements, T element) {
        if (elements.putIfAbsent(name, element) != null) {
            problems.error(
                    "INVALID_GRAPHQL",
                    subgraph,
                    owner + "." + name,
                    "\"" + owner + "." + name + "\" is defined twice.");
        }
    }

    private static <T> void each(List<TypeDefinition<?>> parts, Class<T> kind, java.util.function.Consumer<T> action) {
        parts.stream().map(kind::cast).forEach(action);
    }
}
