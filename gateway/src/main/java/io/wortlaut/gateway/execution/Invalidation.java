package io.wortlaut.gateway.execution;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.caching.PartCache;

/** Which of the answers that are kept are no longer true. */
public sealed interface Invalidation {

    boolean meets(PartCache.Kept kept);

    /** All that a subgraph answered. */
    record OfSubgraph(String subgraph) implements Invalidation {
        @Override
        public boolean meets(PartCache.Kept kept) {
            return kept.contents().subgraph().equals(subgraph);
        }
    }

    /**
     * All in which there may be objects of a type.
     *
     * @param subgraph that answered; null for any
     */
    record OfType(@Nullable String subgraph, String type) implements Invalidation {
        @Override
        public boolean meets(PartCache.Kept kept) {
            var contents = kept.contents();
            return (subgraph == null || contents.subgraph().equals(subgraph))
                    && (contents.types().contains(type) || contents.entities().contains(type));
        }
    }

    /**
     * One entity, and all in which it may be besides others: only a whole answer can be forgotten.
     *
     * @param subgraph that answered; null for any
     * @param key fields and values that tell it from others
     */
    record OfEntity(@Nullable String subgraph, String type, Map<String, Object> key) implements Invalidation {
        @Override
        public boolean meets(PartCache.Kept kept) {
            var contents = kept.contents();
            return (subgraph == null || contents.subgraph().equals(subgraph))
                    && (contents.types().contains(type) || (contents.entities().contains(type) && isAt(kept.bytes())));
        }

        private boolean isAt(byte[] representation) {
            try {
                return JsonValues.read(representation) instanceof Map<?, ?> fields
                        && type.equals(fields.get("__typename"))
                        && key.entrySet().stream()
                                .allMatch(field -> field.getValue().equals(fields.get(field.getKey())));
            } catch (IOException e) {
                return true;
            }
        }
    }

    /**
     * All that has a tag.
     *
     * @param subgraphs that answered; empty for any
     */
    record OfTag(Set<String> subgraphs, String tag) implements Invalidation {
        @Override
        public boolean meets(PartCache.Kept kept) {
            return kept.tags().contains(tag)
                    && (subgraphs.isEmpty()
                            || subgraphs.contains(kept.contents().subgraph()));
        }
    }
}
