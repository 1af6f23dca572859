package io.wortlaut.gateway.execution;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;

import io.wortlaut.gateway.access.Caller;
import io.wortlaut.gateway.caching.PartCache;
import io.wortlaut.gateway.limits.CostEstimator;
import io.wortlaut.gateway.limits.LimitExceededException;
import io.wortlaut.gateway.planning.Circumstances;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.planning.Planner;
import io.wortlaut.gateway.planning.PlanningException;
import io.wortlaut.gateway.supergraph.Supergraph;

/** Answers operations for one supergraph. Safe for use by many threads at once. */
public final class Engine {
    private static final BitSet EVERYTHING_MET = new BitSet();

    private final Supergraph supergraph;
    private final SubgraphTransport transport;
    private final EngineOptions options;
    private final Documents documents;
    private final Planner planner;
    private final Introspector introspector;
    private final CostEstimator costs;
    private final Cache<PlanKey, PreparedPlan> plans;
    /** Null when it is switched off. */
    private final @Nullable PartCache cache;

    /** Plans depend on variables only where these decide what is left out, or delivered later. */
    private record PlanKey(String document, @Nullable String operation, Circumstances circumstances) {}

    /** One that keeps no answers. */
    public Engine(Supergraph supergraph, SubgraphTransport transport, EngineOptions options) {
        this(supergraph, transport, options, null);
    }

    /** @param cache for answers of subgraphs; null keeps none */
    public Engine(
            Supergraph supergraph, SubgraphTransport transport, EngineOptions options, @Nullable PartCache cache) {
        this.supergraph = supergraph;
        this.options = options;
        this.transport = transport;
        this.documents = new Documents(supergraph, options);
        this.planner = new Planner(supergraph);
        this.cache = cache;
        this.introspector = new Introspector(supergraph.api());
        this.costs = new CostEstimator(supergraph, options.limits().listSize());
        this.plans = Caffeine.newBuilder()
                .maximumWeight(options.cachedCharacters())
                .weigher((PlanKey key, PreparedPlan plan) -> key.document().length() + plan.characters())
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
        return operation(documents.get(query), operationName);
    }

    /** The same if the document is remembered and nothing has to be parsed, otherwise null. */
    public @Nullable PreparedOperation prepared(String query, @Nullable String operationName) throws RequestException {
        var document = documents.known(query);
        return document == null ? null : operation(document, operationName);
    }

    private static PreparedOperation operation(ParsedDocument document, @Nullable String operationName)
            throws RequestException {
        if (!document.errors().isEmpty()) {
            throw new RequestException(document.errors(), document.limitExceeded());
        }
        return new PreparedOperation(document, document.operation(operationName));
    }

    /**
     * @param variables as the client gave them
     * @throws RequestException when the variables do not fit, a limit forbids it, or the operation cannot be planned
     */
    public PlannedOperation plan(PreparedOperation operation, Map<String, Object> variables, Requester requester)
            throws RequestException {
        var coerced = coerced(operation, variables);
        var key = key(operation, coerced, requester);
        var known = plans.getIfPresent(key);
        if (known != null) {
            checkCost(known, operation, coerced);
        }
        var plan = known == null ? plan(operation, key, coerced) : known;
        var introspection = plan.introspection == null ? introspector.answer(plan.plan, variables) : plan.introspection;
        return new PlannedOperation(operation, plan, variables, introspection);
    }

    /** The same if nothing takes long, because the plan and what it has of introspection are remembered; otherwise null. */
    public @Nullable PlannedOperation planned(
            PreparedOperation operation, Map<String, Object> variables, Requester requester) throws RequestException {
        var coerced = coerced(operation, variables);
        var known = plans.getIfPresent(key(operation, coerced, requester));
        if (known == null || known.introspection == null) {
            return null;
        }
        checkCost(known, operation, coerced);
        return new PlannedOperation(operation, known, variables, known.introspection);
    }

    /**
     * @param planned a query or mutation
     * @param context handed on to the transport
     * @return never fails because of a subgraph
     */
    public CompletionStage<Answer> execute(PlannedOperation planned, @Nullable Object context) {
        var execution = new Execution(planned, transport, context);
        return execution.run().thenApply(json -> new Answer(json, execution.rest()));
    }

    /** The answer's JSON for an operation that has not been planned yet, all at once. */
    public CompletionStage<byte[]> execute(
            PreparedOperation operation, Map<String, Object> variables, @Nullable Object context)
            throws RequestException {
        return execute(plan(operation, variables, Requester.anonymous(false)), context)
                .thenApply(Answer::json);
    }

    /**
     * Subscribes. Each event is joined with what other subgraphs know before the next one is asked for.
     *
     * @param planned a subscription
     * @param contexts handed on to the transport, one for each event
     * @param events where the subgraph's events come from, by a request with a context of its own, which ends when it is made
     * @return answers' JSON, for one subscriber; it fails with {@link SubscriptionException} when the source does
     */
    public Flow.Publisher<byte[]> subscribe(PlannedOperation planned, EventContexts contexts, EventSource events) {
        Function<@Nullable Object, Execution> executions = context -> new Execution(planned, transport, context);
        return subscriber -> {
            var context = contexts.begin();
            var source = events.subscribe(executions.apply(context).source());
            source.subscribe(new EventStream(executions, contexts, subscriber));
            contexts.end(context);
        };
    }

    /**
     * Forgets answers of subgraphs that are no longer true.
     *
     * @return how many there were; 0 where none are kept
     */
    public long forget(List<Invalidation> invalidations) {
        return cache == null
                ? 0
                : cache.forget(kept -> invalidations.stream().anyMatch(invalidation -> invalidation.meets(kept)));
    }

    /** What the operation is expected to cost with its variables, at least 1. */
    public long cost(PlannedOperation planned) throws RequestException {
        var known = planned.plan.cost;
        if (known == null) {
            var estimate = estimate(planned.operation, coerced(planned.operation, planned.variables));
            if (estimate.fixed()) {
                planned.plan.cost = estimate.cost();
            }
            known = estimate.cost();
        }
        return Math.max(1, known);
    }

    private PlanKey key(PreparedOperation operation, Map<String, Object> coerced, Requester requester) {
        var conditions = new HashMap<String, Boolean>();
        for (var name : operation.document.conditionVariables()) {
            if (coerced.get(name) instanceof Boolean value) {
                conditions.put(name, value);
            }
        }
        var circumstances = new Circumstances(
                conditions,
                unmet(operation, requester.caller()),
                requester.labels().among(operation.document.labels()),
                requester.inParts());
        return new PlanKey(operation.document.text(), operation.name(), circumstances);
    }

    private BitSet unmet(PreparedOperation operation, Caller caller) {
        if (operation.document.requirements().isEmpty()) {
            return EVERYTHING_MET;
        }
        var unmet = supergraph.access().unmetBy(caller);
        unmet.and(operation.document.requirements());
        return unmet;
    }

    private PreparedPlan plan(PreparedOperation operation, PlanKey key, Map<String, Object> coerced)
            throws RequestException {
        try {
            var cost = limitsCost() ? cost(operation, coerced) : null;
            var normalised = Operation.normalise(
                    supergraph, operation.definition, operation.document.fragments(), key.circumstances());
            checkSubscription(normalised);
            if (!options.introspection() && !normalised.introspection().isEmpty()) {
                throw new RequestException("introspection is switched off", "INTROSPECTION_DISABLED");
            }
            var fixed = cost != null && cost.fixed() ? Long.valueOf(cost.cost()) : null;
            var fetches = planner.plan(normalised);
            var varies = !operation.definition.getVariableDefinitions().isEmpty()
                    && !normalised.introspection().isEmpty();
            var plan = new PreparedPlan(
                    fetches,
                    fixed,
                    varies ? null : introspector.answer(fetches, Map.of()),
                    normalised.denials(),
                    PlanCaching.of(fetches, supergraph, cache));
            plans.put(key, plan);
            return plan;
        } catch (PlanningException e) {
            throw new RequestException(e.getMessage(), "QUERY_PLANNING_FAILED");
        }
    }

    /** A stream of events of which none may be seen. */
    private static void checkSubscription(Operation operation) throws RequestException {
        var denied = operation.denials().stream().anyMatch(path -> path.size() == 1);
        if (operation.kind() == Operation.Kind.SUBSCRIPTION && denied) {
            throw new RequestException("Unauthorized field or type", "UNAUTHORIZED_FIELD_OR_TYPE");
        }
    }

    private boolean limitsCost() {
        return options.limits().cost() > 0;
    }

    private void checkCost(PreparedPlan plan, PreparedOperation operation, Map<String, Object> coerced)
            throws RequestException {
        if (limitsCost() && plan.cost == null) {
            cost(operation, coerced);
        }
    }

    private CostEstimator.Estimate cost(PreparedOperation operation, Map<String, Object> coerced)
            throws RequestException {
        var estimate = estimate(operation, coerced);
        if (estimate.cost() > options.limits().cost()) {
            throw new RequestException(new LimitExceededException(
                    "the operation is estimated to cost " + estimate.cost() + ", which is more than the allowed "
                            + options.limits().cost(),
                    "COST_ESTIMATED_TOO_EXPENSIVE"));
        }
        return estimate;
    }

    private CostEstimator.Estimate estimate(PreparedOperation operation, Map<String, Object> coerced)
            throws RequestException {
        try {
            return costs.estimate(operation.definition, operation.document.fragments(), coerced);
        } catch (LimitExceededException e) {
            throw new RequestException(e);
        }
    }

    private Map<String, Object> coerced(PreparedOperation operation, Map<String, Object> variables)
            throws RequestException {
        var definitions = operation.definition.getVariableDefinitions();
        if (definitions.isEmpty()) {
            return Map.of();
        }
        try {
            var coerced = ValuesResolver.coerceVariableValues(
                            supergraph.api(),
                            definitions,
                            RawVariables.of(variables),
                            GraphQLContext.getDefault(),
                            Locale.ROOT)
                    .toMap();
            operation.document.pageSizes().check(coerced, options.limits());
            return coerced;
        } catch (LimitExceededException e) {
            throw new RequestException(e);
        } catch (GraphQLException e) {
            throw new RequestException(e.getMessage(), "BAD_USER_INPUT");
        }
    }
}
