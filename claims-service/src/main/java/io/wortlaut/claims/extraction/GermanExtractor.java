package io.wortlaut.claims.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.wortlaut.claims.extraction.act.SpeechActs;
import io.wortlaut.claims.extraction.clause.ClauseParser;
import io.wortlaut.claims.extraction.clause.FunctionWords;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.clause.Predicates;
import io.wortlaut.claims.extraction.clause.SentenceParser;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Casting;
import io.wortlaut.claims.extraction.mention.Gazetteer;
import io.wortlaut.claims.extraction.mention.Mentions;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.mention.Representation;
import io.wortlaut.claims.extraction.mention.RoleFinder;
import io.wortlaut.claims.extraction.morphology.Morphology;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.TextTagger;
import io.wortlaut.claims.extraction.source.SourceChain;
import io.wortlaut.claims.extraction.speaker.SpeakerResolver;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.QuotedWords;
import io.wortlaut.claims.extraction.tag.SourcePhrases;
import io.wortlaut.claims.extraction.tag.StatementTagger;
import io.wortlaut.claims.extraction.time.ReportingTime;

/** Finds statements in German news by rules about the language. */
public final class GermanExtractor implements Extractor {

    static final String VERSION = "de-2";

    private final Gazetteer gazetteer;
    private final Nouns nouns;
    private final TextTagger textTagger;
    private final Casting casting;
    private final StatementTagger statementTagger;
    private final SpeechActs acts;
    private final SourceChain sources;
    private final QuotedWords quotedWords;
    private final ReportingTime time;

    public GermanExtractor() {
        LanguageFolder language = new LanguageFolder(Locale.GERMAN.getLanguage());
        gazetteer = new Gazetteer(language);
        nouns = new Nouns(language);
        Morphology morphology = new Morphology();
        textTagger = new TextTagger(language, morphology);
        casting = new Casting(gazetteer, nouns, new RoleFinder(nouns, new Representation(gazetteer, nouns)));
        CueLexicon cues = new CueLexicon(language);
        NounPhrases nounPhrases = new NounPhrases(gazetteer::isState, language);
        quotedWords = new QuotedWords(language, nouns);
        statementTagger = new StatementTagger(
                new SentenceParser(
                        new ClauseParser(new FunctionWords(language)),
                        new Predicates(verb -> cues.knows(verb) || morphology.isVerb(verb))),
                cues,
                new Subjects(nounPhrases),
                new SourcePhrases(nounPhrases, nouns, language),
                nounPhrases,
                nouns,
                quotedWords,
                language);
        acts = new SpeechActs(language, nouns);
        time = new ReportingTime(language);
        sources = new SourceChain(nounPhrases, nouns);
    }

    @Override
    public String version() {
        return VERSION;
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
        TaggedText text = textTagger.tag(document);
        Cast cast = casting.cast(text);
        List<Draft> drafts = new ArrayList<>(statementTagger.tag(text, cast));
        drafts.sort(Comparator.comparingInt(Draft::from));
        SpeakerResolver speakers = new SpeakerResolver(text, cast, gazetteer, nouns);
        StatementAssembler assembler =
                new StatementAssembler(text, cast, speakers, acts, sources, quotedWords, time, document.publishedOn());
        List<ExtractedStatement> statements = new ArrayList<>();
        for (Draft draft : drafts) {
            ExtractedStatement statement = assembler.assemble(draft);
            statements.add(statement);
            statements.addAll(assembler.quotedWithin(draft, statement));
        }
        statements.sort(Comparator.comparingInt(
                statement -> statement.content().getFirst().start()));
        return new Extraction(statements, Mentions.of(text, cast));
    }
}
