package io.wortlaut.gateway.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.NamedNode;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.EntityKey;
import io.wortlaut.gateway.supergraph.FieldSource;
import io.wortlaut.gateway.supergraph.Membership;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * Where several subgraphs can resolve a union and know different members of it, only those that all of them know are
 * asked for fields: what a client gets must not depend on which subgraph happens to be asked.
 */
final class UnionAgreement {
    private final Supergraph supergraph;
    private final Set<String> labels;
    private final boolean unionsDiffer;

    /**
     * A place in an operation.
     *
     * @param resolvers the subgraphs that can resolve it, whoever is asked in the end; null where that makes no difference
     * @param agreed the types that may be asked for fields, or null for all
     */
    record Place(
            @Nullable Set<Subgraph> resolvers, @Nullable Set<String> agreed) {
        static final Place ANY = new Place(null, null);

        boolean withholds(String objectType) {
            return agreed != null && !agreed.contains(objectType);
        }
    }

    /** @param labels of progressive overrides that hold */
    UnionAgreement(Supergraph supergraph, Set<String> labels) {
        this.supergraph = supergraph;
        this.labels = labels;
        this.unionsDiffer = supergraph.types().values().stream()
                .filter(type -> type.kind() == CompositeType.Kind.UNION)
                .anyMatch(union -> union.memberships().values().stream()
                                .map(Membership::possibleTypes)
                                .distinct()
                                .count()
                        > 1);
    }

    Place root() {
        return unionsDiffer ? new Place(Set.copyOf(supergraph.subgraphList()), null) : Place.ANY;
    }

    /** Where a composite field leads. */
    Place through(Place place, String objectType, String field) {
        if (place.resolvers() == null) {
            return Place.ANY;
        }
        var composite = supergraph.composite(objectType);
        var sources = supergraph.field(objectType, field).sources().values().stream()
                .filter(source -> !source.external() && source.isActive(labels))
                .toList();
        var reached = reachable(place.resolvers(), composite);
        var resolving =
                sources.stream().filter(s -> reached.contains(s.subgraph())).toList();
        if (resolving.isEmpty()) {
            return Place.ANY; // an interface object has the field, or only @provides does
        }
        var resolvers = new HashSet<Subgraph>();
        resolving.forEach(source -> resolvers.add(source.subgraph()));
        return new Place(
                resolvers, agreed(supergraph.field(objectType, field).type().baseName(), resolving));
    }

    private @Nullable Set<String> agreed(String type, List<FieldSource> resolving) {
        if (supergraph.composite(type).kind() != CompositeType.Kind.UNION) {
            return null;
        }
        var agreed = new HashSet<>(supergraph.composite(type).possibleTypes());
        for (var source : resolving) {
            var membership = supergraph.composite(source.type().baseName()).in(source.subgraph());
            if (membership != null) {
                agreed.retainAll(membership.possibleTypes());
            }
        }
        return agreed.isEmpty() ? null : agreed;
    }

    /** The subgraphs with the type that one stands in, or that its keys lead to from there. */
    private Set<Subgraph> reachable(Set<Subgraph> from, CompositeType type) {
        if (type.name().equals(supergraph.roots().get("query"))) {
            return Set.copyOf(supergraph.subgraphList()); // it can be asked of anybody at any time
        }
        var reached = new HashSet<Subgraph>();
        type.memberships().values().stream()
                .map(Membership::subgraph)
                .filter(from::contains)
                .forEach(reached::add);
        var grown = true;
        while (grown) {
            grown = false;
            for (var membership : type.memberships().values()) {
                if (!reached.contains(membership.subgraph())
                        && membership.resolvableKeys().stream().anyMatch(key -> hasKey(reached, type, key))) {
                    reached.add(membership.subgraph());
                    grown = true;
                }
            }
        }
        return reached;
    }

    private boolean hasKey(Set<Subgraph> from, CompositeType type, EntityKey key) {
        return key.fields().getSelections().stream().allMatch(selection -> {
            var field = selection instanceof NamedNode<?> named ? type.field(named.getName()) : null;
            return field == null
                    || from.stream()
                            .map(field::source)
                            .anyMatch(source -> source != null && !source.external() && source.isActive(labels));
        });
    }
}
