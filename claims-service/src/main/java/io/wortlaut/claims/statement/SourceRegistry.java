package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.Map;

/** Where sources get their ids: the articles subgraph owns them. */
public interface SourceRegistry {

    /** The ids of sources by the names given, found or created there. */
    Map<String, String> idsOf(Collection<String> names);
}
