package io.wortlaut.gateway.composition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.wortlaut.gateway.supergraph.TypeRef;

/** Which type can stand for which across all subgraphs. */
final class Hierarchy {

    /** By abstract type: the objects and interfaces that implement it or are its members. */
    private final Map<String, Set<String>> subtypes = new HashMap<>();

    Hierarchy(Collection<Subgraph> subgraphs) {
        for (Subgraph subgraph : subgraphs) {
            for (SubgraphType type : subgraph.types().values()) {
                switch (type) {
                    case SubgraphType.Composite composite ->
                        composite.interfaces().forEach(iface -> add(iface, composite.name()));
                    case SubgraphType.Union union -> union.members().forEach(member -> add(union.name(), member));
                    default -> {
                        // Other kinds of types have no subtypes.
                    }
                }
            }
        }
    }

    private void add(String type, String subtype) {
        subtypes.computeIfAbsent(type, name -> new TreeSet<>()).add(subtype);
    }

    /** The types that implement an interface anywhere, or are members of a union anywhere; by name. */
    Set<String> subtypes(String type) {
        return subtypes.getOrDefault(type, Set.of());
    }

    /** Whether a value of the one type is also one of the other. */
    boolean isSubtype(TypeRef subtype, TypeRef type) {
        return switch (type) {
            case TypeRef.NonNull(TypeRef inner) ->
                subtype instanceof TypeRef.NonNull(TypeRef subInner) && isSubtype(subInner, inner);
            case TypeRef.ListOf(TypeRef item) ->
                switch (subtype) {
                    case TypeRef.ListOf(TypeRef subItem) -> isSubtype(subItem, item);
                    case TypeRef.NonNull(TypeRef subInner) -> isSubtype(subInner, type);
                    case TypeRef.Named named -> false;
                };
            case TypeRef.Named(String name) ->
                switch (subtype) {
                    case TypeRef.Named(String subName) ->
                        subName.equals(name) || subtypes(name).contains(subName);
                    case TypeRef.NonNull(TypeRef subInner) -> isSubtype(subInner, type);
                    case TypeRef.ListOf list -> false;
                };
        };
    }

    /** The one of the types that all others can stand for: what a field of differing output types has. */
    Optional<TypeRef> mostGeneral(List<TypeRef> types) {
        return types.stream()
                .filter(type -> types.stream().allMatch(other -> isSubtype(other, type)))
                .findFirst();
    }

    /** The one of the types that can stand for all others: what an argument of differing types has. */
    Optional<TypeRef> mostSpecific(List<TypeRef> types) {
        return types.stream()
                .filter(type -> types.stream().allMatch(other -> isSubtype(type, other)))
                .findFirst();
    }
}
