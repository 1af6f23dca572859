package io.wortlaut.claims.follow;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.proposal.Proposal;
import io.wortlaut.claims.extraction.proposal.Proposer;
import io.wortlaut.claims.follow.ProposerClient.Question;

/** A second extractor behind HTTP. */
final class RemoteProposer implements Proposer {

    private final ProposerClient client;
    private final String version;

    RemoteProposer(URI url, ProposerConfig config) {
        this.version = config.version();
        this.client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(ProposerClient.class);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Proposal> propose(Document document) {
        return client.propose(new Question(document.language(), document.publishedOn(), document.text()))
                .statements();
    }
}
