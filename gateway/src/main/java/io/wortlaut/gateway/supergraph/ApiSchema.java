package io.wortlaut.gateway.supergraph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import graphql.GraphQLException;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;

/**
 * What clients see of a supergraph: no join machinery and nothing that is {@code @inaccessible}.
 *
 * @param schema for validation and introspection
 * @param sdl the same as text
 */
record ApiSchema(GraphQLSchema schema, String sdl) {
    /** What clients may write in operations besides {@code @skip} and {@code @include}. */
    private static final DirectiveDefinition DEFER = DirectiveDefinition.newDirectiveDefinition()
            .name("defer")
            .inputValueDefinition(InputValueDefinition.newInputValueDefinition()
                    .name("if")
                    .type(new NonNullType(new TypeName("Boolean")))
                    .defaultValue(BooleanValue.of(true))
                    .build())
            .inputValueDefinition(InputValueDefinition.newInputValueDefinition()
                    .name("label")
                    .type(new TypeName("String"))
                    .build())
            .directiveLocation(new DirectiveLocation("FRAGMENT_SPREAD"))
            .directiveLocation(new DirectiveLocation("INLINE_FRAGMENT"))
            .build();

    /** The type of an argument of {@code @cacheControl}, which subgraphs define together with that directive. */
    private static final String CACHE_CONTROL_SCOPE = "CacheControlScope";

    private static final Set<String> KEPT_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");

    static ApiSchema of(Document supergraph) {
        var document = new Reduction(supergraph).document();
        try {
            var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(document));
            return new ApiSchema(schema, AstPrinter.printAst(document));
        } catch (GraphQLException e) {
            throw new SupergraphException("the supergraph's API schema is not valid: " + e.getMessage(), e);
        }
    }

    /** Copies a document without what clients may not see. */
    private static final class Reduction {
        private final Document supergraph;
        private final Set<String> hiddenTypes = new HashSet<>();

        Reduction(Document supergraph) {
            this.supergraph = supergraph;
            for (Definition<?> definition : supergraph.getDefinitions()) {
                if (definition instanceof TypeDefinition<?> type
                        && (JoinDirectives.isMachinery(type.getName()) || JoinDirectives.has(type, "inaccessible"))) {
                    hiddenTypes.add(type.getName());
                }
            }
            if (!isReferenced(supergraph, CACHE_CONTROL_SCOPE)) {
                hiddenTypes.add(CACHE_CONTROL_SCOPE);
            }
        }

        private static boolean isReferenced(Node<?> node, String type) {
            if (node instanceof TypeName name) {
                return name.getName().equals(type);
            }
            return !(node instanceof DirectiveDefinition)
                    && node.getChildren().stream().anyMatch(child -> isReferenced(child, type));
        }

        Document document() {
            var document = Document.newDocument().definition(DEFER);
            for (Definition<?> definition : supergraph.getDefinitions()) {
                if (!(definition instanceof TypeDefinition<?> type) || !hiddenTypes.contains(type.getName())) {
                    var reduced = reduce(definition);
                    if (reduced != null) {
                        document.definition(reduced);
                    }
                }
            }
            return document.build();
        }

        private Definition<?> reduce(Definition<?> definition) {
            return switch (definition) {
                case SchemaDefinition schema -> schema.transform(copy -> copy.directives(List.of()));
                case DirectiveDefinition ignored -> null;
                case ObjectTypeDefinition type ->
                    type.transform(copy -> copy.directives(directives(type))
                            .implementz(visible(type.getImplements()))
                            .fieldDefinitions(fields(type.getFieldDefinitions())));
                case InterfaceTypeDefinition type ->
                    type.transform(copy -> copy.directives(directives(type))
                            .implementz(visible(type.getImplements()))
                            .definitions(fields(type.getFieldDefinitions())));
                case UnionTypeDefinition type ->
                    type.transform(
                            copy -> copy.directives(directives(type)).memberTypes(visible(type.getMemberTypes())));
                case EnumTypeDefinition type ->
                    type.transform(copy -> copy.directives(directives(type))
                            .enumValueDefinitions(accessible(type.getEnumValueDefinitions()).stream()
                                    .map(value -> value.transform(v -> v.directives(directives(value))))
                                    .toList()));
                case InputObjectTypeDefinition type ->
                    type.transform(copy -> copy.directives(directives(type))
                            .inputValueDefinitions(inputs(type.getInputValueDefinitions())));
                case ScalarTypeDefinition type -> type.transform(copy -> copy.directives(directives(type)));
                default ->
                    throw new SupergraphException(
                            "a supergraph has no " + definition.getClass().getSimpleName());
            };
        }

        private List<FieldDefinition> fields(List<FieldDefinition> fields) {
            return accessible(fields).stream()
                    .map(field -> field.transform(copy -> copy.directives(directives(field))
                            .inputValueDefinitions(inputs(field.getInputValueDefinitions()))))
                    .toList();
        }

        private List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
            return accessible(inputs).stream()
                    .map(input -> input.transform(copy -> copy.directives(directives(input))))
                    .toList();
        }

        private static <T extends DirectivesContainer<?> & NamedNode<?>> List<T> accessible(List<T> nodes) {
            return nodes.stream()
                    .filter(node -> !JoinDirectives.has(node, "inaccessible"))
                    .toList();
        }

        @SuppressWarnings("rawtypes") // graphql-java's builders take raw lists of types
        private List<Type> visible(List<Type> types) {
            return types.stream()
                    .filter(type -> !hiddenTypes.contains(((TypeName) type).getName()))
                    .toList();
        }

        private static List<Directive> directives(DirectivesContainer<?> node) {
            return node.getDirectives().stream()
                    .filter(directive -> KEPT_DIRECTIVES.contains(directive.getName()))
                    .toList();
        }
    }
}
