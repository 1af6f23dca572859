package io.wortlaut.gateway.supergraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;

import io.wortlaut.gateway.access.AccessRules;
import io.wortlaut.gateway.access.Requirement;

/**
 * Reads {@code @authenticated}, {@code @requiresScopes} and {@code @policy} from a supergraph. What an interface asks for a
 * field, its implementations ask as well, so that no way around the interface leads to it, unless the interface has it from
 * them; what a root type asks, each of its fields asks. What the gateway's settings ask besides is asked in the same way, of
 * implementations in any case.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/routing/security/authorization">Authorization</a>
 */
final class AccessReader {
    private final SpecificationLinks.Names authenticated;
    private final SpecificationLinks.Names scopes;
    private final SpecificationLinks.Names policy;
    private final AuthenticatedCoordinates configured;
    private final Map<String, ImplementingTypeDefinition<?>> types = new LinkedHashMap<>();
    private final Map<String, Requirement> found = new HashMap<>();

    private AccessReader(Document supergraph, AuthenticatedCoordinates configured) {
        this.configured = configured;
        this.authenticated = SpecificationLinks.names(supergraph, "authenticated");
        this.scopes = SpecificationLinks.names(supergraph, "requiresScopes");
        this.policy = SpecificationLinks.names(supergraph, "policy");
    }

    /** @param roots names of the root types by operation kind */
    static AccessRules read(Document supergraph, Map<String, String> roots, AuthenticatedCoordinates configured) {
        var reader = new AccessReader(supergraph, configured);
        supergraph.getDefinitions().forEach(definition -> {
            switch (definition) {
                case ImplementingTypeDefinition<?> type -> reader.types.put(type.getName(), type);
                case ScalarTypeDefinition type -> reader.leaf(type);
                case EnumTypeDefinition type -> reader.leaf(type);
                default -> {}
            }
        });
        reader.types.values().forEach(type -> reader.composite(type, roots.containsValue(type.getName())));
        return new AccessRules(reader.found);
    }

    private <T extends DirectivesContainer<T> & NamedNode<T>> void leaf(T type) {
        found.put(type.getName(), requirement(type).and(authenticated(configured.hasType(type))));
    }

    private void composite(ImplementingTypeDefinition<?> type, boolean isRoot) {
        var declared = requirement(type);
        var gathered = type instanceof InterfaceTypeDefinition && isGathered(type.getName(), null, declared);
        var ofType = (gathered ? Requirement.NONE : declared).and(authenticated(configured.hasType(type)));
        if (!isRoot) {
            found.put(type.getName(), ofType);
        }
        for (var field : type.getFieldDefinitions()) {
            var required = requirement(field)
                    .and(isRoot ? ofType : Requirement.NONE)
                    .and(authenticated(configured.hasField(type.getName(), field.getName())));
            for (Type<?> implemented : type.getImplements()) {
                required = required.and(inherited(((TypeName) implemented).getName(), field.getName()));
            }
            found.put(type.getName() + "." + field.getName(), required);
        }
    }

    private Requirement inherited(String face, String field) {
        var declared = ofField(face, field);
        return (isGathered(face, field, declared) ? Requirement.NONE : declared)
                .and(authenticated(configured.hasField(face, field)));
    }

    private static Requirement authenticated(boolean asked) {
        return asked ? Requirement.AUTHENTICATED : Requirement.NONE;
    }

    /**
     * Whether an interface asks no more than its objects do together. Composition lets it ask what they ask, which says
     * nothing of each of them.
     */
    private boolean isGathered(String face, @Nullable String field, Requirement ofInterface) {
        var together = Requirement.NONE;
        for (var type : types.values()) {
            var implementing = type.getImplements().stream()
                    .anyMatch(implemented -> ((TypeName) implemented).getName().equals(face));
            if (implementing && type instanceof ObjectTypeDefinition) {
                together = together.and(field == null ? requirement(type) : ofField(type.getName(), field));
            }
        }
        return together.implies(ofInterface);
    }

    private Requirement ofField(String type, String field) {
        var definition = types.get(type);
        return definition == null
                ? Requirement.NONE
                : definition.getFieldDefinitions().stream()
                        .filter(candidate -> candidate.getName().equals(field))
                        .findFirst()
                        .map(this::requirement)
                        .orElse(Requirement.NONE);
    }

    private Requirement requirement(DirectivesContainer<?> node) {
        var required = authenticated(JoinDirectives.has(node, authenticated.of("authenticated")));
        for (var directive : JoinDirectives.all(node, scopes.of("requiresScopes"))) {
            required = required.and(new Requirement(false, choices(directive, "scopes"), List.of()));
        }
        for (var directive : JoinDirectives.all(node, policy.of("policy"))) {
            required = required.and(new Requirement(false, List.of(), choices(directive, "policies")));
        }
        return required;
    }

    /** A directive without a set that could be held lets nobody through. */
    private static List<Set<String>> choices(Directive directive, String name) {
        var argument = directive.getArgument(name);
        var choices = new ArrayList<Set<String>>();
        if (argument != null) {
            items(argument.getValue()).forEach(choice -> {
                var set = new TreeSet<String>();
                items(choice).forEach(item -> {
                    if (item instanceof StringValue text) {
                        set.add(text.getValue());
                    }
                });
                choices.add(set);
            });
        }
        if (choices.isEmpty()) {
            throw new SupergraphException("@" + directive.getName() + " has no " + name);
        }
        return choices;
    }

    private static List<Value<?>> items(Value<?> value) {
        var items = new ArrayList<Value<?>>();
        if (value instanceof ArrayValue array) {
            array.getValues().forEach(items::add);
        } else {
            items.add(value);
        }
        return items;
    }
}
