package io.wortlaut.claims.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a file has already, so that it is not written again. The latest are remembered; of more, some may come twice, word
 * for word, which changes nothing for whoever reads a graph or a bundle.
 */
final class Written {

    private static final int REMEMBERED = 50_000;

    private final Set<String> ids = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Answers whether it is new. */
    boolean add(String id) {
        return ids.add(id);
    }
}
