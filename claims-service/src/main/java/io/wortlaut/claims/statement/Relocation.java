package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.Span;

/** Finds the words of a statement again in another version of its article, without reading it anew. */
final class Relocation {

    private final String original;

    private Relocation(String original) {
        this.original = original;
    }

    /** Moves a statement to where its words stand in a version; orphans it when they do not stand there. */
    static void move(StatementEntity statement, ArticleVersion version) {
        if (statement.contentHash.equals(version.contentHash()) && statement.anchor != AnchorState.ORPHANED) {
            return;
        }
        new Relocation(version.original()).move(statement, version.contentHash());
        if (statement.anchor == AnchorState.ORPHANED) {
            statement.knownUntil = statement.knownUntil == null ? version.retrievedAt() : statement.knownUntil;
        } else if (statement.reviewState != ReviewState.REJECTED) {
            statement.knownUntil = null;
        }
    }

    private void move(StatementEntity statement, String contentHash) {
        List<SelectorRow> rows = new ArrayList<>();
        for (SelectorRow row : statement.selectors) {
            Selector moved = nearest(row.toSelector());
            if (moved != null) {
                rows.add(SelectorRow.of(row.kind(), moved));
            } else if (row.kind() == SelectorKind.CONTENT) {
                statement.anchor = AnchorState.ORPHANED;
                statement.place = null;
                return;
            }
        }
        List<AttributionRow> attributions = statement.attributions.stream()
                .map(row -> row.at(row.mention() == null ? null : nearest(row.mention())))
                .toList();
        statement.contentHash = contentHash;
        statement.position = rows.getFirst().start();
        statement.anchor = statement.position == statement.firstStart ? AnchorState.EXACT : AnchorState.MOVED;
        statement.place = StatementDraft.place(rows, statement.speakerKey);
        statement.selectors.clear();
        statement.selectors.addAll(rows);
        statement.attributions.clear();
        statement.attributions.addAll(attributions);
    }

    /** The same characters, as near as possible to where they stood; null when they stand nowhere. */
    private Selector nearest(Selector old) {
        int before = original.lastIndexOf(old.exact(), old.start());
        int behind = original.indexOf(old.exact(), old.start());
        if (before < 0 && behind < 0) {
            return null;
        }
        int at = before < 0 || (behind >= 0 && behind - old.start() < old.start() - before) ? behind : before;
        return Selector.of(new Span(at, at + old.exact().length()), original);
    }
}
