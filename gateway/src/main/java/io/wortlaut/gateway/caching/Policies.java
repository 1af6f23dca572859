package io.wortlaut.gateway.caching;

import org.jspecify.annotations.Nullable;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

import io.wortlaut.gateway.supergraph.CacheHints;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * Works out what {@code @cacheControl} allows for a request to a subgraph: the least that any of its fields allows. A field
 * of the root, and one that holds objects, allows nothing unless it or its type says so or inherits; other fields are as
 * fresh as what they belong to.
 *
 * @see <a href="https://www.apollographql.com/docs/apollo-server/performance/caching">server-side caching in Apollo Server,
 *     where the directive comes from</a>
 */
public final class Policies {
    private final Supergraph supergraph;
    private final CacheHints hints;
    private final Subgraph subgraph;
    private Policy policy = Policy.ANY;

    private Policies(Supergraph supergraph, Subgraph subgraph) {
        this.supergraph = supergraph;
        this.hints = supergraph.cacheHints();
        this.subgraph = subgraph;
    }

    /**
     * @param operation the query's text as the subgraph gets it
     * @return null when the subgraph says nothing about any of its fields
     */
    public static @Nullable Policy of(Supergraph supergraph, Subgraph subgraph, String operation) {
        if (!supergraph.cacheHints().has(subgraph)) {
            return null;
        }
        var document = Contents.parsed(operation);
        var policies = new Policies(supergraph, subgraph);
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(definition -> policies.visit(
                        definition.getSelectionSet(), supergraph.roots().get("query"), true));
        return policies.policy;
    }

    private void visit(@Nullable SelectionSet selections, @Nullable String type, boolean root) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field when field.getName().equals("__typename") -> {}
                case Field field
                when root && field.getName().equals("_entities") -> visit(field.getSelectionSet(), null, false);
                case Field field -> visit(field, type, root);
                case InlineFragment fragment -> {
                    var condition = fragment.getTypeCondition();
                    var inner = condition == null ? type : condition.getName();
                    if (type == null) {
                        restrict(null, hints.type(subgraph, inner), true);
                    }
                    visit(fragment.getSelectionSet(), inner, root);
                }
                default -> policy = Policy.NONE;
            }
        }
    }

    private void visit(Field field, @Nullable String type, boolean root) {
        var owner = type == null ? null : supergraph.type(type);
        var known = owner == null ? null : owner.field(field.getName());
        if (known == null) {
            policy = Policy.NONE;
            return;
        }
        var returned = known.type().baseName();
        var composite = supergraph.type(returned) != null;
        var own = hints.field(subgraph, type, field.getName());
        restrict(own, composite ? hints.type(subgraph, returned) : null, composite || root);
        visit(field.getSelectionSet(), returned, false);
    }

    /** @param must whether nothing said means that nothing may be kept */
    private void restrict(CacheHints.@Nullable Hint own, CacheHints.@Nullable Hint type, boolean must) {
        var maxAge = own != null && own.maxAge() != null ? own.maxAge() : null;
        var inherits = own != null && own.inherits();
        var isPrivate = own != null && own.isPrivate();
        if (type != null) {
            maxAge = maxAge == null && !inherits ? type.maxAge() : maxAge;
            inherits |= type.inherits();
            isPrivate |= type.isPrivate();
        }
        var least = maxAge != null ? maxAge : must && !inherits ? 0 : Integer.MAX_VALUE;
        policy = policy.and(new Policy(least, isPrivate));
    }
}
