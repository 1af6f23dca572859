package io.wortlaut.claims.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.act.SpeechActs;
import io.wortlaut.claims.extraction.mention.Mentions;
import io.wortlaut.claims.extraction.model.ActReader;
import io.wortlaut.claims.extraction.model.ModelFile;
import io.wortlaut.claims.extraction.model.Models;
import io.wortlaut.claims.extraction.model.ReadDocument;
import io.wortlaut.claims.extraction.model.Revision;
import io.wortlaut.claims.extraction.model.StatementModel;
import io.wortlaut.claims.extraction.source.SourceChain;
import io.wortlaut.claims.extraction.speaker.HeadlineNames;
import io.wortlaut.claims.extraction.speaker.HeadlineQuotations;
import io.wortlaut.claims.extraction.speaker.SpeakerResolver;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.time.ReportingTime;

/**
 * Finds statements in news of one language by rules, and by what was learnt from annotated articles where the language's
 * folder has a model. The folder holds all that is particular to the language.
 */
public final class LanguageExtractor implements Extractor {

    /** To be raised when the rules change, so that articles are read again. */
    private static final String RULES = "14";

    private final LanguageReader reader;
    private final SpeechActs acts;
    private final SourceChain sources;
    private final ReportingTime time;
    private final Optional<StatementModel> model;
    private final String version;

    /** The extractor with the models that the language is shipped with, if it is. */
    public LanguageExtractor(LanguageFolder language) {
        this(language, language.optional(ModelFile.NAME).map(ModelFile::read));
    }

    /** An extractor with other models. */
    public LanguageExtractor(LanguageFolder language, Models models) {
        this(language, Optional.of(models));
    }

    private LanguageExtractor(LanguageFolder language, Optional<Models> models) {
        reader = new LanguageReader(language);
        acts = new SpeechActs(language, reader.nouns());
        sources = new SourceChain(reader.nounPhrases(), reader.nouns());
        time = new ReportingTime(language);
        model = models.map(learnt -> new StatementModel(learnt, reader));
        version = version(language, models.map(Models::corpus));
    }

    @Override
    public String version() {
        return version;
    }

    /** The version of the rules, of the folder and of the shipped models, without loading either. */
    static String shippedVersion(LanguageFolder language) {
        return version(language, language.optional(ModelFile.NAME).map(ModelFile::corpus));
    }

    private static String version(LanguageFolder language, Optional<String> corpus) {
        String folder = language.fingerprint().substring(0, 8);
        return language.tag() + "-" + RULES + "-" + folder
                + corpus.map(learnt -> "-" + learnt.substring(0, 8)).orElse("");
    }

    @Override
    public boolean reads(String language) {
        return LanguageFolder.primary(language).equals(reader.language().tag());
    }

    @Override
    public Extraction extract(Document document) {
        if (!reads(document.language()) || document.text().isBlank()) {
            return Extraction.EMPTY;
        }
        ReadDocument read = reader.read(document);
        Revision revision =
                model.map(learnt -> learnt.revise(read)).orElseGet(() -> Revision.ofRules(read, reader.quotedWords()));
        HeadlineQuotations.attribute(read.text(), revision.drafts());
        SpeakerResolver speakers = new SpeakerResolver(read.text(), read.cast(), reader.gazetteer(), reader.nouns());
        List<SpeakerResolver.Resolved> resolved = new ArrayList<>();
        List<ActReader.Turn> turns = new ArrayList<>();
        for (Draft draft : revision.drafts()) {
            SpeakerResolver.Resolved who = speakers.resolve(draft);
            ActReader.Turn turn = new ActReader.Turn(draft, who.speakers());
            if (!turns.isEmpty() && isWhatTheySayOfThemselves(turns.getLast(), turn)) {
                continue;
            }
            if (!turns.isEmpty() && isWhatTheySayOfThemselves(turn, turns.getLast())) {
                resolved.removeLast();
                turns.removeLast();
            }
            resolved.add(who);
            turns.add(turn);
        }
        List<SpeechAct> does = acts(read, turns);
        List<SpeakerResolver.Resolved> named = HeadlineNames.of(
                read.text(),
                reader.nouns(),
                turns.stream().map(ActReader.Turn::draft).toList(),
                resolved);
        StatementAssembler assembler =
                new StatementAssembler(read, revision, speakers, sources, time, document.publishedOn());
        List<ExtractedStatement> statements = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            statements.addAll(assembler.assemble(turns.get(i).draft(), named.get(i), does.get(i)));
        }
        statements.sort(Comparator.comparingInt(
                statement -> statement.content().getFirst().start()));
        return new Extraction(Repetitions.without(statements, document.text()), Mentions.of(read.text(), read.cast()));
    }

    /** "Er sagte, er gehe davon aus, dass …": the reporting clause is what the same person says already. */
    private static boolean isWhatTheySayOfThemselves(ActReader.Turn outer, ActReader.Turn inner) {
        Draft draft = inner.draft();
        return outer.draft().form == Form.INDIRECT
                && (draft.form == Form.INDIRECT || draft.form == Form.REPORTED)
                && draft.predicate != null
                && draft.predicate.subjunctive()
                && outer.draft().holds(draft.from())
                && outer.draft().holds(draft.cueClause.finite())
                && names(outer).equals(names(inner));
    }

    private static List<String> names(ActReader.Turn turn) {
        return turn.speakers().stream().map(Party::name).toList();
    }

    private List<SpeechAct> acts(ReadDocument read, List<ActReader.Turn> turns) {
        ActReader reading = new ActReader(read.text(), reader, acts);
        return model.map(learnt -> learnt.acts(reading, turns)).orElseGet(() -> reading.byRules(turns));
    }
}
