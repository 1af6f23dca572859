package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.QueryPlan;
import io.wortlaut.gateway.planning.Template;

/** A plan with what every execution of it would otherwise work out again. */
final class PreparedPlan {
    /** A plan takes some 450 bytes for each number of a place that it keeps; a character that is remembered takes 30. */
    private static final int CHARACTERS_FOR_A_NUMBER = 15;

    private static final int CHARACTERS_FOR_THE_REST = 100;

    final QueryPlan plan;
    /** What it costs, if that is known and does not depend on the values of variables. */
    volatile @Nullable Long cost;
    /** The answer to introspection: empty if there is none, null if it depends on variables. */
    final byte @Nullable [] introspection;
    /** Errors that every answer has, whatever subgraphs say. */
    final List<GraphQLError> denials;
    /** Null where nothing is kept. */
    final @Nullable PlanCaching caching;
    /** For each fetch the request's body up to its variables. */
    private final byte[][] openings;

    /** For each fetch the part of the answer that waits for it: 0 for the first, then those that are deferred. */
    private final int[] parts;

    private final List<List<Integer>> dependents = new ArrayList<>();

    PreparedPlan(
            QueryPlan plan,
            @Nullable Long cost,
            byte @Nullable [] introspection,
            List<List<Object>> denials,
            @Nullable PlanCaching caching) {
        this.plan = plan;
        this.denials = denials.stream()
                .map(path -> GraphQLError.of("Unauthorized field or type", "UNAUTHORIZED_FIELD_OR_TYPE")
                        .at(path))
                .toList();
        this.cost = cost;
        this.introspection = introspection;
        this.caching = caching;
        this.openings = new byte[plan.fetches().size()][];
        this.parts = new int[plan.fetches().size()];
        plan.deferred().forEach(part -> part.fetches().forEach(fetch -> parts[fetch] = part.index() + 1));
        plan.fetches().forEach(fetch -> dependents.add(new ArrayList<>()));
        for (var fetch : plan.fetches()) {
            fetch.dependsOn().forEach(before -> dependents.get(before).add(fetch.index()));
            openings[fetch.index()] = switch (fetch) {
                case Fetch.Root root -> opening(root.operation(), root.operationName());
                case Fetch.Entities entities -> opening(entities.operation(), entities.operationName());
                case Fetch.Introspection ignored -> new byte[0];
            };
        }
    }

    byte[] opening(Fetch fetch) {
        return openings[fetch.index()];
    }

    int part(Fetch fetch) {
        return parts[fetch.index()];
    }

    /** How many characters of text take as much memory. A short operation may have very many places. */
    int characters() {
        return CHARACTERS_FOR_THE_REST + CHARACTERS_FOR_A_NUMBER * plan.frameSize();
    }

    /** How many fetches each part of the answer waits for. */
    int[] fetchesByPart() {
        var counts = new int[plan.deferred().size() + 1];
        for (var part : parts) {
            counts[part]++;
        }
        return counts;
    }

    List<Integer> dependents(Fetch fetch) {
        return dependents.get(fetch.index());
    }

    static byte[] typename(Fetch.Target target) {
        return ("{\"__typename\":\"" + target.typename() + "\"").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] opening(String operation, @Nullable String name) {
        var request = new LinkedHashMap<String, Object>();
        request.put("query", operation);
        if (name != null) {
            request.put("operationName", name);
        }
        var json = new String(JsonValues.write(request), StandardCharsets.UTF_8);
        return (json.substring(0, json.length() - 1) + ",\"variables\":{").getBytes(StandardCharsets.UTF_8);
    }

    static List<Template.Entry> rootEntries(QueryPlan plan) {
        return plan.root().branches().getFirst().entries();
    }
}
