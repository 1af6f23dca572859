package io.wortlaut.claims.extraction.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Extractor;

/**
 * An extractor with a second one beside it. What the first finds stays as it is; of the second's proposals those are added
 * that stand in the text word for word and that the first found nothing in.
 */
public final class SupplementedExtractor implements Extractor {

    private final Extractor first;
    private final Proposer second;
    private final Consumer<RuntimeException> onFailure;

    /** @param onFailure told whenever the second could not be asked; the first's findings stand then, as incomplete */
    public SupplementedExtractor(Extractor first, Proposer second, Consumer<RuntimeException> onFailure) {
        this.first = first;
        this.second = second;
        this.onFailure = onFailure;
    }

    @Override
    public String version() {
        return first.version() + "+" + second.version();
    }

    @Override
    public boolean reads(String language) {
        return first.reads(language);
    }

    @Override
    public Extraction extract(Document document) {
        Extraction found = first.extract(document);
        if (!reads(document.language()) || document.text().isBlank()) {
            return found;
        }
        List<Proposal> proposals;
        try {
            proposals = second.propose(document);
        } catch (RuntimeException failure) {
            onFailure.accept(failure);
            return new Extraction(found.statements(), found.mentions(), false);
        }
        List<ExtractedStatement> all = new ArrayList<>(found.statements());
        Verification verification = new Verification(document);
        for (Proposal proposal : proposals) {
            verification
                    .verify(proposal)
                    .filter(statement -> all.stream().noneMatch(known -> overlaps(known, statement)))
                    .ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt(
                statement -> statement.content().getFirst().start()));
        return new Extraction(all, found.mentions());
    }

    private static boolean overlaps(ExtractedStatement one, ExtractedStatement other) {
        return one.content().stream().anyMatch(span -> other.content().stream().anyMatch(span::overlaps));
    }
}
