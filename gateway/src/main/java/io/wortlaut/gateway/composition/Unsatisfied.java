package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Explains why no subgraph can be asked for a field. */
final class Unsatisfied {

    private final Merge merge;
    private final Reachability reachability;

    Unsatisfied(Merge merge, Reachability reachability) {
        this.merge = merge;
        this.reachability = reachability;
    }

    List<Source<FieldDef>> defining(String type, String field) {
        return Merge.present(
                merge.types(type, SubgraphType.Composite.class),
                composite -> composite.fields().get(field));
    }

    String message(
            List<String> path,
            MergedField field,
            String type,
            Set<Position> start,
            Set<Position> reached,
            Map<String, MergedType> types) {
        List<String> reasons = new ArrayList<>();
        for (Position position : reached) {
            reasons.add(here(type, position, field.name()));
        }
        for (Source<FieldDef> source : defining(type, field.name())) {
            boolean isReached =
                    reached.stream().anyMatch(position -> position.graph().equals(source.graph()));
            if (!isReached && !source.element().external()) {
                reasons.add(there(type, start, source));
            }
        }
        MergedType fieldType = types.get(field.type().baseName());
        boolean leaf = fieldType == null
                || (fieldType.fields().isEmpty() && fieldType.members().isEmpty());
        return "The query " + query(path, field.name() + (leaf ? "" : " { ... }"))
                + " cannot be satisfied by the subgraphs because: " + String.join("; ", reasons) + ".";
    }

    private static String query(List<String> path, String last) {
        String operation = path.getFirst();
        List<String> fields = path.subList(1, path.size());
        StringBuilder query = new StringBuilder(operation.isEmpty() ? "{ " : operation + " { ");
        fields.forEach(field -> query.append(field).append(" { "));
        query.append(last);
        return query.append(" }".repeat(fields.size() + 1)).toString();
    }

    private String here(String type, Position position, String field) {
        Subgraph subgraph = reachability.subgraph(position.graph());
        String coordinate = position.type() + "." + field;
        String why = subgraph.field(position.type(), field)
                .map(definition -> {
                    if (!merge.overrides().isActive(subgraph.name(), coordinate)) {
                        return "field \"" + coordinate + "\" is not resolvable because it is overridden";
                    }
                    if (definition.external() && !reachability.isProvided(position, field)) {
                        return "field \"" + coordinate + "\" is not resolvable because it is marked @external";
                    }
                    return reachability.keys(position).findAny().isEmpty()
                            ? "@requires on field \"" + coordinate + "\" needs a usable key on \"" + position.type()
                                    + "\" to come back with"
                            : "cannot satisfy @requires conditions on field \"" + coordinate + "\"";
                })
                .orElse("cannot find field \"" + type + "." + field + "\"");
        return "from subgraph \"" + subgraph.name() + "\": " + why;
    }

    private String there(String type, Set<Position> start, Source<FieldDef> target) {
        List<Key> keys = target.subgraph().composite(type).stream()
                .flatMap(composite -> composite.keys().stream())
                .toList();
        String why;
        if (keys.isEmpty()) {
            why = "type \"" + type + "\" has no @key defined in subgraph \"" + target.name() + "\"";
        } else if (keys.stream().noneMatch(Key::resolvable)) {
            why = "none of the @key defined on type \"" + type + "\" in subgraph \"" + target.name()
                    + "\" are resolvable (they are all declared with their \"resolvable\" argument set to false)";
        } else {
            why = "the key field(s) of "
                    + keys.stream()
                            .filter(Key::resolvable)
                            .map(key ->
                                    "@key(fields: " + Texts.quote(key.fields().text()) + ")")
                            .collect(java.util.stream.Collectors.joining(" and "))
                    + " of \"" + type + "\" cannot be resolved from "
                    + Words.subgraphs(start.stream()
                            .map(position ->
                                    reachability.subgraph(position.graph()).name())
                            .distinct()
                            .toList());
        }
        return "cannot move to subgraph \"" + target.name() + "\", which has field \"" + type + "."
                + target.element().name() + "\", because " + why;
    }
}
