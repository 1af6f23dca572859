package io.wortlaut.claims.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A selector as a row. */
@Embeddable
record SelectorRow(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        SelectorKind kind,

        @Column(columnDefinition = "text") String exact,

        @Column(columnDefinition = "text") String prefix,

        @Column(columnDefinition = "text") String suffix,

        @Column(name = "start_offset") int start,

        @Column(name = "end_offset") int end) {

    static SelectorRow of(SelectorKind kind, Selector selector) {
        return new SelectorRow(
                kind, selector.exact(), selector.prefix(), selector.suffix(), selector.start(), selector.end());
    }

    Selector toSelector() {
        return new Selector(exact, prefix, suffix, start, end);
    }
}
