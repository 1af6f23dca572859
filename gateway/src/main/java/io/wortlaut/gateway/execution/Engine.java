package io.wortlaut.gateway.execution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;

import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.planning.PlanPrinter;
import io.wortlaut.gateway.planning.Planner;
import io.wortlaut.gateway.planning.PlanningException;
import io.wortlaut.gateway.supergraph.Supergraph;

/** Answers operations for one supergraph. Safe for use by many threads at once. */
public final class Engine {
    private final Supergraph supergraph;
    private final SubgraphTransport transport;
    private final EngineOptions options;
    private final Documents documents;
    private final Planner planner;
    private final Introspector introspector;
    private final Cache<PlanKey, PreparedPlan> plans;

    /** Plans depend on variables only where these decide what is left out. */
    private record PlanKey(String document, @Nullable String operation, Map<String, Boolean> conditions) {}

    public Engine(Supergraph supergraph, SubgraphTransport transport, EngineOptions options) {
        this.supergraph = supergraph;
        this.options = options;
        this.transport = transport;
        this.documents = new Documents(supergraph.api(), options);
        this.planner = new Planner(supergraph);
        this.introspector = new Introspector(supergraph.api());
        this.plans = Caffeine.newBuilder()
                .maximumWeight(options.cachedCharacters())
                .weigher((PlanKey key, PreparedPlan ignored) -> key.document().length() + 100)
                .build();
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    /**
     * @param operationName which of the document's operations is meant; null if it has one only
     * @throws RequestException when the document is not valid
     */
    public PreparedOperation prepare(String query, @Nullable String operationName) throws RequestException {
        var document = documents.get(query);
        if (!document.errors().isEmpty()) {
            throw new RequestException(document.errors());
        }
        return new PreparedOperation(document, document.operation(operationName));
    }

    /**
     * @param variables as the client gave them
     * @param context handed on to the transport
     * @return the answer's JSON; it never fails because of a subgraph
     * @throws RequestException when the variables do not fit or the operation cannot be planned
     */
    public CompletionStage<byte[]> execute(
            PreparedOperation operation, Map<String, Object> variables, @Nullable Object context)
            throws RequestException {
        var plan = plan(operation, variables);
        return new Execution(plan, variables, transport, introspector, context).run();
    }

    /** The plan for people to read. */
    public String explain(PreparedOperation operation, Map<String, Object> variables) throws RequestException {
        return PlanPrinter.print(plan(operation, variables).plan);
    }

    private PreparedPlan plan(PreparedOperation operation, Map<String, Object> variables) throws RequestException {
        var coerced = coerced(operation, variables);
        var conditions = new HashMap<String, Boolean>();
        for (var name : operation.document.conditionVariables()) {
            if (coerced.get(name) instanceof Boolean value) {
                conditions.put(name, value);
            }
        }
        var key = new PlanKey(operation.document.text(), operation.name(), conditions);
        var known = plans.getIfPresent(key);
        if (known != null) {
            return known;
        }
        try {
            var normalised =
                    Operation.normalise(supergraph, operation.definition, operation.document.fragments(), conditions);
            if (!options.introspection() && !normalised.introspection().isEmpty()) {
                throw new RequestException("introspection is switched off", "INTROSPECTION_DISABLED");
            }
            var plan = new PreparedPlan(planner.plan(normalised));
            plans.put(key, plan);
            return plan;
        } catch (PlanningException e) {
            throw new RequestException(e.getMessage(), "QUERY_PLANNING_FAILED");
        }
    }

    private Map<String, Object> coerced(PreparedOperation operation, Map<String, Object> variables)
            throws RequestException {
        var definitions = operation.definition.getVariableDefinitions();
        if (definitions.isEmpty()) {
            return Map.of();
        }
        try {
            return ValuesResolver.coerceVariableValues(
                            supergraph.api(),
                            definitions,
                            RawVariables.of(variables),
                            GraphQLContext.getDefault(),
                            Locale.ROOT)
                    .toMap();
        } catch (GraphQLException e) {
            throw new RequestException(e.getMessage(), "BAD_USER_INPUT");
        }
    }
}
