package io.wortlaut.claims.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.jboss.logging.Logger;

import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.claims.extraction.proposal.SupplementedExtractor;

/** Makes the extractor, which knows nothing of beans, one; with a second one beside it where there is one. */
class ExtractorProducer {

    private static final Logger LOG = Logger.getLogger(ExtractorProducer.class);

    @Produces
    @ApplicationScoped
    Extractor extractor(ProposerConfig config) {
        Extractor own = new Extractors();
        return config.url()
                .<Extractor>map(url -> new SupplementedExtractor(
                        own,
                        new RemoteProposer(url, config),
                        failure -> LOG.warnf("the second extractor at %s cannot be asked: %s", url, failure)))
                .orElse(own);
    }
}
