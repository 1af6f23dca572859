package io.wortlaut.claims.evaluation;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.ZonedSpan;
import io.wortlaut.claims.extraction.segment.Tokenizer;

/**
 * A text with the statements that people found in it.
 *
 * @param name of the file, without its folder
 * @param story what the document shares its actors with: other documents of the same story
 * @param publishedOn null when unknown
 * @param zones empty when they are not annotated
 * @param tokens what is counted, in order, by the tokenization that the annotation came with
 */
public record AnnotatedDocument(
        String name,
        String story,
        LocalDate publishedOn,
        String text,
        List<ZonedSpan> zones,
        List<Span> tokens,
        List<Annotation> statements) {

    public AnnotatedDocument {
        zones = List.copyOf(zones);
        tokens = List.copyOf(tokens);
        statements = List.copyOf(statements);
    }

    /** The same document, counted in the tokens that the extractor works with for its language. */
    public AnnotatedDocument inOwnTokens(LanguageFolder language) {
        List<Span> own = new Tokenizer(language)
                .tokenize(text).stream()
                        .map(token -> new Span(token.start(), token.end()))
                        .toList();
        return new AnnotatedDocument(name, story, publishedOn, text, zones, own, statements);
    }

    /** The tokens that share at least one character with the spans. */
    BitSet tokens(List<Span> spans) {
        BitSet covered = new BitSet(tokens.size());
        for (Span span : spans) {
            for (int i = firstEndingAfter(span.start()); i < tokens.size(); i++) {
                if (tokens.get(i).start() >= span.end()) {
                    break;
                }
                covered.set(i);
            }
        }
        return covered;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
