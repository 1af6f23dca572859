package io.wortlaut.claims.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many questions are answered at the same time. */
@ConfigMapping(prefix = "wortlaut.claims.admission")
public interface AdmissionConfig {

    /** Requests to the graph, from 1 on. Twice the processors of the database is enough to keep them busy. */
    @WithDefault("6")
    int concurrency();
}
