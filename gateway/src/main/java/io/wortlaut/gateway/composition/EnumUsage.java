package io.wortlaut.gateway.composition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a merged schema uses its enums: what clients send, and what they are sent. */
final class EnumUsage {

    private final Map<String, String> input = new HashMap<>();
    private final Map<String, String> output = new HashMap<>();

    EnumUsage(Collection<MergedType> types) {
        for (MergedType type : types) {
            for (MergedField field : type.fields()) {
                String element = type.name() + "." + field.name();
                (type.kind() == SubgraphType.Kind.INPUT ? input : output)
                        .putIfAbsent(field.type().baseName(), element);
                field.arguments()
                        .forEach(argument ->
                                input.putIfAbsent(argument.type().baseName(), element + "(" + argument.name() + ":)"));
            }
        }
    }

    /** An argument or input field of that type, if there is one. */
    Optional<String> asInput(String type) {
        return Optional.ofNullable(input.get(type));
    }

    /** A field of that type, if there is one. */
    Optional<String> asOutput(String type) {
        return Optional.ofNullable(output.get(type));
    }
}
