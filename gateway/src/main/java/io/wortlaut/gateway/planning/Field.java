package io.wortlaut.gateway.planning;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * A field to be fetched, after fragments, aliases and conditions have been resolved.
 *
 * @param arguments as they are written in a query, with their brackets, or empty
 * @param variables the names of the variables in {@code arguments}
 * @param type in the supergraph, for the object type it is selected on
 * @param selections null for a leaf
 * @param asked how it came to be asked for
 * @param deferral the fragment by which it may be delivered later than the object it belongs to, or null
 */
public record Field(
        String responseKey,
        String name,
        String arguments,
        List<String> variables,
        TypeRef type,
        @Nullable Selections selections,
        Asked asked,
        @Nullable Deferral deferral) {
    static final String TYPENAME = "__typename";

    /** How a field came to be asked for. */
    enum Asked {
        /** Of the object's type by name, or by the gateway itself. */
        OF_OBJECT,
        /** Of an interface, whatever object is there. */
        OF_INTERFACE,
        /** Of a union's member that not all subgraphs know which could be asked; see {@link UnionAgreement}. */
        IN_VAIN,
        /** By a caller who may not see it. */
        DENIED,
        /** By no client, but for arguments of fields below. */
        FOR_CONTEXT
    }

    boolean isTypename() {
        return name.equals(TYPENAME);
    }

    /** Whether it is null, whatever subgraphs know. */
    boolean isAbsent() {
        return asked == Asked.IN_VAIN || asked == Asked.DENIED;
    }

    boolean isForContext() {
        return asked == Asked.FOR_CONTEXT;
    }

    /** The same, asked for to pass its value on to arguments of fields below. */
    Field forContext(String key) {
        return new Field(key, name, arguments, variables, type, selections, Asked.FOR_CONTEXT, null);
    }

    boolean isIntrospection() {
        return name.equals("__schema") || name.equals("__type");
    }

    /** The same as a leaf: whether it is there, whatever it holds. */
    Field bare() {
        return new Field(responseKey, name, arguments, variables, type, null, asked, deferral);
    }

    /** What is asked of a subgraph, whatever the client calls it. */
    String call() {
        return name + arguments;
    }
}
