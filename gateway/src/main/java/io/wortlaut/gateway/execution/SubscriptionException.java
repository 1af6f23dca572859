package io.wortlaut.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.gateway.supergraph.Subgraph;

/** A subscription that ended because its subgraph refused it, broke it off or could not be reached. */
public final class SubscriptionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<GraphQLError> errors;

    private SubscriptionException(List<GraphQLError> errors) {
        super(errors.getFirst().message());
        this.errors = List.copyOf(errors);
    }

    /** @param what happened, to go on a sentence that begins with the subgraph */
    public static SubscriptionException of(Subgraph subgraph, String what) {
        return new SubscriptionException(List.of(new GraphQLError(
                "subgraph " + subgraph.name() + " " + what,
                null,
                List.of(),
                Map.of("code", "SUBSCRIPTION_FAILED", "serviceName", subgraph.name()))));
    }

    /** @param payload errors as the subgraph sent them */
    public static SubscriptionException refused(Subgraph subgraph, List<?> payload) {
        var errors = new ArrayList<GraphQLError>();
        for (var sent : payload) {
            if (sent instanceof Map<?, ?> error && error.get("message") instanceof String message) {
                var extensions = new LinkedHashMap<String, Object>();
                if (error.get("extensions") instanceof Map<?, ?> given) {
                    given.forEach((key, value) -> extensions.put(String.valueOf(key), value));
                }
                extensions.putIfAbsent("code", "DOWNSTREAM_SERVICE_ERROR");
                extensions.put("serviceName", subgraph.name());
                errors.add(new GraphQLError(message, null, List.of(), extensions));
            }
        }
        return errors.isEmpty() ? of(subgraph, "refused the subscription") : new SubscriptionException(errors);
    }

    public List<GraphQLError> errors() {
        return errors;
    }
}
