package io.wortlaut.claims.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseParser;
import io.wortlaut.claims.extraction.clause.FunctionWords;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.clause.Predicates;
import io.wortlaut.claims.extraction.clause.SentenceParser;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.TextTagger;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.StatementTagger;

/** Finds statements in German news by rules about the language. */
public final class GermanExtractor implements Extractor {

    static final String VERSION = "de-1";

    private final TextTagger textTagger;
    private final StatementTagger statementTagger;

    public GermanExtractor() {
        LanguageFolder language = new LanguageFolder("de");
        CueLexicon cues = new CueLexicon(language);
        NounPhrases nounPhrases = new NounPhrases(word -> false);
        textTagger = new TextTagger(language);
        statementTagger = new StatementTagger(
                new SentenceParser(new ClauseParser(new FunctionWords(language)), new Predicates(cues::knows)),
                cues,
                new Subjects(nounPhrases));
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Extraction extract(Document document) {
        if (!document.language().startsWith("de") || document.text().isBlank()) {
            return Extraction.EMPTY;
        }
        TaggedText text = textTagger.tag(document);
        List<ExtractedStatement> statements = new ArrayList<>();
        List<Party> last = List.of();
        for (Draft draft : statementTagger.tag(text)) {
            List<Party> speakers;
            List<Span> speaker = List.of();
            if (draft.speaker != null) {
                Span span = text.span(draft.speaker.from(), draft.speaker.end());
                speaker = List.of(span);
                speakers = List.of(new Party(span.of(text.text()), PartyKind.PERSON, span, "name", List.of(), 50));
            } else if (draft.place == Draft.SpeakerPlace.PREVIOUS && !last.isEmpty()) {
                speakers = last;
            } else {
                speakers = List.of(new Party("UNRESOLVED", PartyKind.UNRESOLVED, null, "unresolved", List.of(), 0));
            }
            last = speakers;
            statements.add(statement(text, draft, speakers, speaker));
        }
        statements.sort(Comparator.comparingInt(s -> s.content().getFirst().start()));
        return new Extraction(statements, List.of());
    }

    private static ExtractedStatement statement(
            TaggedText text, Draft draft, List<Party> speakers, List<Span> speaker) {
        List<Span> cue = draft.cueWords.stream().map(i -> text.span(i, i + 1)).toList();
        return new ExtractedStatement(
                draft.form,
                draft.form == Form.DIRECT ? QuoteType.DIRECT : QuoteType.INDIRECT,
                draft.cue == null ? SpeechAct.STATEMENT : draft.cue.act(),
                spans(text, draft.content),
                cue,
                speaker,
                List.of(),
                spans(text, draft.frame),
                List.of(),
                List.of(),
                speakers,
                List.of(),
                List.of(),
                List.of(),
                draft.cue == null ? null : draft.cue.lemma(),
                draft.sentence.zone(),
                draft.confidence);
    }

    private static List<Span> spans(TaggedText text, List<Piece> pieces) {
        return pieces.stream().map(piece -> text.span(piece.from(), piece.to())).toList();
    }
}
