package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where else the access to an element is restricted: an interface stands for its objects and asks what all of them ask; an
 * object asks what an interface object asks for the field that it brings.
 */
final class AccessSources {

    private final Merge merge;
    private final Map<String, Set<String>> objects = new TreeMap<>();

    AccessSources(Merge merge) {
        this.merge = merge;
    }

    /** The directives of the objects that implement an interface; nothing for other types. */
    List<AppliedDirectives> ofType(String name) {
        return objects(name).stream()
                .flatMap(object -> merge.types(object, SubgraphType.Composite.class).stream())
                .map(source -> source.element().directives())
                .toList();
    }

    /** The directives that other types' fields of the same name bring along. */
    List<AppliedDirectives> ofField(String type, String field) {
        List<AppliedDirectives> found = new ArrayList<>();
        Stream.concat(Stream.of(type), objects(type).stream())
                .flatMap(object -> interfaces(object).stream())
                .filter(iface -> !iface.equals(type))
                .distinct()
                .forEach(iface -> fields(iface, field, true).forEach(found::add));
        objects(type).forEach(object -> fields(object, field, false).forEach(found::add));
        return found;
    }

    /** All that is asked for a type of the supergraph. */
    AccessRequirement requirement(String type) {
        return AccessRequirement.of(Stream.concat(
                        merge.types(type, SubgraphType.class).stream()
                                .map(source -> source.element().directives()),
                        ofType(type).stream())
                .toList());
    }

    /** All that is asked for a field of the supergraph, its type aside. */
    AccessRequirement requirement(String type, String field) {
        return AccessRequirement.of(Stream.concat(fields(type, field, null), ofField(type, field).stream())
                .toList());
    }

    private Stream<AppliedDirectives> fields(String type, String field, Boolean ofInterfaceObject) {
        return merge.types(type, SubgraphType.Composite.class).stream()
                .map(Source::element)
                .filter(composite -> ofInterfaceObject == null || composite.interfaceObject() == ofInterfaceObject)
                .map(composite -> composite.fields().get(field))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .filter(found -> !found.external())
                .map(FieldDef::directives);
    }

    /** Names of the objects that implement an interface in any subgraph. */
    private Set<String> objects(String iface) {
        return objects.computeIfAbsent(
                iface,
                name -> merge.types(name, SubgraphType.Composite.class).stream()
                                .anyMatch(source -> source.element().isInterface())
                        ? merge.hierarchy().subtypes(name).stream()
                                .filter(subtype -> merge.types(subtype, SubgraphType.Composite.class).stream()
                                        .anyMatch(source -> !source.element().isInterface()
                                                && !source.element().interfaceObject()))
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    private Set<String> interfaces(String object) {
        return merge.types(object, SubgraphType.Composite.class).stream()
                .flatMap(source -> source.element().interfaces().stream())
                .collect(Collectors.toSet());
    }
}
