package io.wortlaut.claims.extraction.tag;

import java.util.List;

import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;

/**
 * "X wies den Vorwurf zurück, schreibt die Agentur": two reporting clauses, one statement. The medium is its source, X
 * its speaker.
 */
final class Relays {

    private final Nouns nouns;

    Relays(Nouns nouns) {
        this.nouns = nouns;
    }

    /** Drops statements of media that only pass on another statement of the same sentence. */
    void merge(TaggedText text, Cast cast, List<Draft> drafts) {
        for (Draft outer : List.copyOf(drafts)) {
            if (outer.cueClause == null
                    || outer.speaker == null
                    || !nouns.isMedium(text, cast, outer.speaker.from(), outer.speaker.to())
                    || outer.refersBack) {
                continue;
            }
            List<Draft> inner = drafts.stream()
                    .filter(draft -> !draft.equals(outer) && passesOn(outer, draft))
                    .toList();
            if (!inner.isEmpty()) {
                inner.forEach(draft -> draft.reporters.add(outer.speaker));
                if (inner.stream().anyMatch(draft -> outer.cueClause.from() > draft.cueClause.from())) {
                    drafts.remove(outer);
                }
            }
        }
    }

    /** The other's reporting clause lies within what this one reports and begins with it. */
    private static boolean passesOn(Draft outer, Draft inner) {
        if (inner.cueClause == null || inner.cueClause.finite() < 0 || !outer.holds(inner.cueClause.finite())) {
            return false;
        }
        return inner.cueClause.from() <= outer.from() + 1 || inner.from() <= outer.from();
    }
}
