package io.wortlaut.claims.evaluation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.wortlaut.claims.actor.ActorKey;
import io.wortlaut.claims.actor.ArticleNames;
import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.claim.linking.Stances;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;

/**
 * What an extractor found, as annotations. Of "sprach von einem „Skandal“" the annotated corpora have the quoted words only,
 * so that the clause around them is left out here; the words stand for its claim.
 */
public final class Findings {

    private final UnaryOperator<Span> toText;
    private final ArticleNames names;
    private final List<List<Span>> contents;
    private final Map<ExtractedStatement, ClaimLayer> claims = new HashMap<>();

    private Findings(Document document, String name, Extraction extraction, UnaryOperator<Span> toText) {
        this.toText = toText;
        this.names = ArticleNames.of(name, extraction);
        this.contents = extraction.statements().stream()
                .filter(statement -> !statement.isToldForQuotation())
                .map(ExtractedStatement::content)
                .toList();
        List<ExtractedStatement> outermost = PropositionReader.outermost(extraction);
        List<Proposition> propositions = outermost.isEmpty()
                ? List.of()
                : PropositionReader.of(document.language()).read(document.text(), extraction);
        for (int i = 0; i < outermost.size(); i++) {
            Proposition proposition = propositions.get(i);
            claims.put(outermost.get(i), new ClaimLayer.Found(proposition, Linking.STANCES.of(proposition)));
        }
    }

    /** Loaded when the first document is scored. */
    private static final class Linking {
        private static final Stances STANCES = new Stances();
    }

    /**
     * @param name of the document, which keeps speakers apart that are known within it only
     * @param document that was extracted from
     * @param toText from the text that was extracted from to the text that is scored
     */
    public static List<Annotation> of(
            String name, Document document, Extraction extraction, UnaryOperator<Span> toText) {
        Findings findings = new Findings(document, name, extraction, toText);
        return extraction.statements().stream()
                .filter(statement -> !statement.isToldForQuotation())
                .map(findings::annotation)
                .toList();
    }

    private Annotation annotation(ExtractedStatement statement) {
        Map<Part, List<Span>> parts = new EnumMap<>(Part.class);
        parts.put(Part.CONTENT, text(statement.content()));
        parts.put(Part.SPEAKER, text(statement.speaker()));
        parts.put(Part.CUE, text(statement.cue()));
        parts.put(Part.ADDRESSEE, text(statement.addressee()));
        parts.put(Part.FRAME, text(statement.frame()));
        return new Annotation(
                statement.form(),
                isNested(statement.content(), contents),
                parts,
                new Layers(
                        statement.act(),
                        speaker(statement),
                        statement.via().stream().map(this::via).toList(),
                        statement.time() == null ? null : statement.time().edtf(),
                        statement.confidence(),
                        claims.get(isQuotedAlone(statement) ? statement.enclosing() : statement)));
    }

    private static boolean isQuotedAlone(ExtractedStatement statement) {
        return statement.enclosing() != null && statement.enclosing().isToldForQuotation();
    }

    private Via via(Party source) {
        return new Via(
                Via.words(source.name()),
                source.mention() == null ? List.of() : List.of(toText.apply(source.mention())));
    }

    private List<Span> text(List<Span> spans) {
        return spans.stream().map(toText).toList();
    }

    /** Whether a content lies within one of the others, and is not the same. */
    static boolean isNested(List<Span> content, List<List<Span>> others) {
        return others.stream()
                .anyMatch(other -> !other.equals(content)
                        && content.stream().allMatch(piece -> other.stream().anyMatch(whole -> whole.contains(piece))));
    }

    /** Several speakers are one cluster of their own, as a joint statement's are in the annotation. */
    private String speaker(ExtractedStatement statement) {
        String key = statement.speakers().stream()
                .flatMap(party -> names.keyOf(party).stream())
                .map(ActorKey::text)
                .sorted()
                .collect(Collectors.joining(" + "));
        return key.isEmpty() ? medium(statement.speakers()) : key;
    }

    /** A medium is no actor, yet it may be who says it. */
    private static String medium(List<Party> speakers) {
        return speakers.stream()
                .filter(party -> party.kind() == PartyKind.MEDIUM)
                .map(party -> "medium:" + NameKey.of(party.name()).text())
                .findFirst()
                .orElse(null);
    }
}
