package io.wortlaut.claims.extraction.proposal;

import java.util.List;

import io.wortlaut.claims.extraction.Document;

/** Proposes statements by any means, such as a remote model. Thread-safe. */
public interface Proposer {

    /** Changes whenever the same text may yield other proposals. */
    String version();

    /**
     * What it takes for statements of the document.
     *
     * @throws RuntimeException if it cannot tell now; the same document may be asked about again
     */
    List<Proposal> propose(Document document);
}
