package io.wortlaut.gateway.planning;

import java.util.BitSet;
import java.util.Collection;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

import io.wortlaut.gateway.supergraph.Supergraph;

/** Finds the access requirements that may decide about a document, so that callers who differ in others share its plans. */
public final class AccessScan {
    private final Supergraph supergraph;
    private final BitSet met = new BitSet();

    private AccessScan(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /** The numbers of the requirements, of a valid document. */
    public static BitSet scan(
            Supergraph supergraph,
            Collection<OperationDefinition> operations,
            Collection<FragmentDefinition> fragments) {
        var scan = new AccessScan(supergraph);
        if (!supergraph.access().isEmpty()) {
            operations.forEach(operation -> {
                var kind = Operation.Kind.valueOf(operation.getOperation().name());
                scan.set(supergraph.roots().get(kind.keyword()), operation.getSelectionSet());
            });
            fragments.forEach(fragment -> scan.set(fragment.getTypeCondition().getName(), fragment.getSelectionSet()));
        }
        return scan.met;
    }

    private void set(String type, SelectionSet set) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> field(type, field);
                case InlineFragment inline -> {
                    var condition = inline.getTypeCondition();
                    set(condition == null ? type : condition.getName(), inline.getSelectionSet());
                }
                default -> {}
            }
        }
    }

    private void field(String type, Field field) {
        if (field.getName().startsWith("__")) {
            return;
        }
        var access = supergraph.access();
        var returned = supergraph.field(type, field.getName()).type().baseName();
        access.note(type, field.getName(), returned, met);
        for (var possible : supergraph.composite(type).possibleTypes()) {
            access.note(possible, field.getName(), returned, met);
        }
        if (field.getSelectionSet() != null) {
            supergraph.composite(returned).possibleTypes().forEach(possible -> access.note(possible, met));
            set(returned, field.getSelectionSet());
        }
    }
}
