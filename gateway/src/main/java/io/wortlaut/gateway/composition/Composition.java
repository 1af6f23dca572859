package io.wortlaut.gateway.composition;

import java.util.List;

/** The outcome of {@link Composer#compose}: a supergraph, or the reasons why there is none. */
public sealed interface Composition {

    /**
     * The subgraphs fit together.
     *
     * @param supergraphSdl the supergraph in the join specification's form
     * @param hints what is legal but probably not meant
     */
    record Composed(String supergraphSdl, List<Hint> hints) implements Composition {
        public Composed {
            hints = List.copyOf(hints);
        }
    }

    /**
     * The subgraphs do not fit together.
     *
     * @param errors every error found in the step that failed first; never empty
     */
    record Rejected(List<CompositionError> errors) implements Composition {
        public Rejected {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("a rejection names at least one error");
            }
        }
    }
}
