package io.wortlaut.claims.extraction.model;

import java.util.List;

import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.SpeechAct;

/** Revises what the rules found in a document: drops what is unlikely, adds what they did not find. Thread-safe. */
public final class StatementModel {

    private final Models models;
    private final LanguageReader reader;
    private final CandidateFinder finder;
    private final Drafting drafting;

    public StatementModel(Models models, LanguageReader reader) {
        this.models = models;
        this.reader = reader;
        this.finder = new CandidateFinder(reader);
        this.drafting = new Drafting(reader);
    }

    /** The speech acts of the document's statements, see {@link ActReader}. */
    public List<SpeechAct> acts(ActReader acts, List<ActReader.Turn> turns) {
        return acts.read(turns, models.acts());
    }

    /** The statements of the document. */
    public Revision revise(ReadDocument document) {
        CandidateFinder.Pool pool =
                finder.find(document, models.tagger(), WordTagger.paragraphs(document, reader.cues()));
        Revision revision =
                drafting.drafts(document, pool.scored(models.classifier()), models.thresholds(), models.calibration());
        new SpeakerRanker(models.speakers(), new SpeakerCandidates(document, reader)).rank(revision.drafts());
        return revision;
    }
}
