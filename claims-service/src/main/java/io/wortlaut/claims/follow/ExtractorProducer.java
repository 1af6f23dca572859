package io.wortlaut.claims.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Extractors;

/** Makes the extractor, which knows nothing of beans, one. */
class ExtractorProducer {

    @Produces
    @ApplicationScoped
    Extractor extractor() {
        return new Extractors();
    }
}
