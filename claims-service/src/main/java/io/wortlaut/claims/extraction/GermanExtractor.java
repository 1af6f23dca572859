package io.wortlaut.claims.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.wortlaut.claims.extraction.act.SpeechActs;
import io.wortlaut.claims.extraction.mention.Mentions;
import io.wortlaut.claims.extraction.model.ModelFile;
import io.wortlaut.claims.extraction.model.Models;
import io.wortlaut.claims.extraction.model.ReadDocument;
import io.wortlaut.claims.extraction.model.Revision;
import io.wortlaut.claims.extraction.model.StatementModel;
import io.wortlaut.claims.extraction.source.SourceChain;
import io.wortlaut.claims.extraction.speaker.SpeakerResolver;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.time.ReportingTime;

/** Finds statements in German news by rules about the language, and by what was learnt from annotated articles. */
public final class GermanExtractor implements Extractor {

    private static final String RULES = "de-3";

    private final GermanReader reader = new GermanReader();
    private final SpeechActs acts = new SpeechActs(reader.language(), reader.nouns());
    private final SourceChain sources = new SourceChain(reader.nounPhrases(), reader.nouns());
    private final ReportingTime time = new ReportingTime(reader.language());
    private final StatementModel model;
    private final String corpus;

    /** The extractor with the models it is shipped with. */
    public GermanExtractor() {
        this(ModelFile.read(shipped()));
    }

    /** An extractor with other models. */
    public GermanExtractor(Models models) {
        model = new StatementModel(models, reader);
        corpus = models.corpus();
    }

    @Override
    public String version() {
        return version(corpus);
    }

    /** The version of the rules and of the shipped models, without loading either. */
    static String shippedVersion() {
        return version(ModelFile.corpus(shipped()));
    }

    private static String version(String corpus) {
        return RULES + "-" + corpus.substring(0, 8);
    }

    private static byte[] shipped() {
        return new LanguageFolder(Locale.GERMAN.getLanguage()).bytes(ModelFile.NAME);
    }

    @Override
    public boolean reads(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    @Override
    public Extraction extract(Document document) {
        if (!reads(document.language()) || document.text().isBlank()) {
            return Extraction.EMPTY;
        }
        ReadDocument read = reader.read(document);
        Revision revision = model.revise(read);
        SpeakerResolver speakers = new SpeakerResolver(read.text(), read.cast(), reader.gazetteer(), reader.nouns());
        StatementAssembler assembler =
                new StatementAssembler(read, revision, speakers, acts, sources, time, document.publishedOn());
        List<ExtractedStatement> statements = new ArrayList<>();
        for (Draft draft : revision.drafts()) {
            ExtractedStatement statement = assembler.assemble(draft);
            statements.add(statement);
            statements.addAll(assembler.quotedWithin(draft, statement));
        }
        statements.sort(Comparator.comparingInt(
                statement -> statement.content().getFirst().start()));
        return new Extraction(statements, Mentions.of(read.text(), read.cast()));
    }
}
