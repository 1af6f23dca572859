package io.wortlaut.claims.evaluation;

import java.util.List;

/** One document with what was found in it, paired. */
record ScoredDocument(
        AnnotatedDocument document, List<TokenStatement> gold, List<TokenStatement> found, Pairing pairing) {

    static ScoredDocument of(AnnotatedDocument document, List<Annotation> found, boolean ownOnly) {
        List<TokenStatement> goldTokens = tokens(document, document.statements(), ownOnly);
        List<TokenStatement> foundTokens = tokens(document, found, ownOnly);
        return new ScoredDocument(document, goldTokens, foundTokens, Pairing.of(goldTokens, foundTokens));
    }

    private static List<TokenStatement> tokens(
            AnnotatedDocument document, List<Annotation> annotations, boolean ownOnly) {
        return annotations.stream()
                .filter(annotation -> !(ownOnly && annotation.nested()))
                .map(annotation -> TokenStatement.of(annotation, document))
                .toList();
    }
}
