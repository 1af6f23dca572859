package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.SentenceParser;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Runs the rules over a document, sentence by sentence. */
public final class StatementTagger {

    private final SentenceParser parser;
    private final ReportingClauses reportingClauses;

    public StatementTagger(SentenceParser parser, CueLexicon lexicon, Subjects subjects) {
        this.parser = parser;
        this.reportingClauses = new ReportingClauses(lexicon, subjects);
    }

    /** The statements of the document in the order of the text, speakers not yet resolved. */
    public List<Draft> tag(TaggedText text) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Quotation whole = wholeQuotation(text, sentence);
            if (whole != null) {
                Draft draft = new Draft(Form.DIRECT, sentence);
                draft.content.add(new Piece(whole.from(), Math.min(whole.to(), sentence.to())));
                draft.place = Draft.SpeakerPlace.PREVIOUS;
                drafts.add(draft);
                continue;
            }
            ParsedSentence parsed = parser.parse(text, sentence);
            drafts.addAll(reportingClauses.find(parsed));
        }
        return drafts;
    }

    /** The quotation that the sentence consists of; null if there is more to it. */
    private static Quotation wholeQuotation(TaggedText text, Sentence sentence) {
        Quotation quotation = text.quotationAt(sentence.from());
        if (quotation == null) {
            return null;
        }
        boolean all = quotation.from() <= sentence.from() && quotation.to() >= sentence.to() - 1;
        return all && quotation.words() > 2 ? quotation : null;
    }
}
