package io.wortlaut.gateway.caching;

import org.jspecify.annotations.Nullable;

/** Who asks, as far as answers may depend on it. */
public interface Caller {
    /** What subgraphs get to see of the client's request besides who asks; answers differ for different ones. */
    String variant();

    /** The client's credentials, or null if it shows none; then nothing private is kept for it. */
    @Nullable
    String identity();

    /** Whether subgraphs get to see the credentials. */
    boolean identified();

    /** Takes how long the whole answer stays good. */
    void keep(Freshness freshness);
}
