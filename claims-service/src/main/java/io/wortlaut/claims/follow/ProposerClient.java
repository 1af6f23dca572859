package io.wortlaut.claims.follow;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.POST;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.wortlaut.claims.extraction.proposal.Proposal;

/** The second extractor, as ARCHITECTURE.md describes it. */
public interface ProposerClient {

    @POST
    Proposals propose(Question question);

    /** An article to be read. */
    record Question(String language, LocalDate publishedOn, String text) {}

    /** What was seen in it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Proposals(List<Proposal> statements) {

        public Proposals {
            statements = statements == null ? List.of() : List.copyOf(statements);
        }
    }
}
