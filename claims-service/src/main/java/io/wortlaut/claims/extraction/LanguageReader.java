package io.wortlaut.claims.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.wortlaut.claims.extraction.clause.Grammar;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.SentenceParser;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Casting;
import io.wortlaut.claims.extraction.mention.Gazetteer;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.mention.Representation;
import io.wortlaut.claims.extraction.mention.RoleFinder;
import io.wortlaut.claims.extraction.model.ReadDocument;
import io.wortlaut.claims.extraction.morphology.Morphology;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.TextTagger;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.QuotedWords;
import io.wortlaut.claims.extraction.tag.SourcePhrases;
import io.wortlaut.claims.extraction.tag.StatementTagger;

/** Reads documents of one language by rules about it: words, clauses, parties, and the statements that rules find. */
public final class LanguageReader {

    private final LanguageFolder language;
    private final Gazetteer gazetteer;
    private final Nouns nouns;
    private final NounPhrases nounPhrases;
    private final Subjects subjects;
    private final CueLexicon cues;
    private final QuotedWords quotedWords;
    private final TextTagger textTagger;
    private final Casting casting;
    private final SentenceParser parser;
    private final StatementTagger statementTagger;

    public LanguageReader(LanguageFolder language) {
        this.language = language;
        gazetteer = new Gazetteer(language);
        Morphology morphology = new Morphology(language);
        nouns = new Nouns(language, morphology);
        Grammar grammar = Grammar.of(language);
        nounPhrases = grammar.nounPhrases(gazetteer::isState, language);
        subjects = grammar.subjects(nounPhrases);
        cues = new CueLexicon(language);
        quotedWords = new QuotedWords(language, nouns);
        textTagger = new TextTagger(language, morphology);
        casting = new Casting(gazetteer, nouns, new RoleFinder(nouns, new Representation(gazetteer, nouns)));
        parser = grammar.parser(language, nounPhrases, cues::knows, morphology::isVerb);
        statementTagger = new StatementTagger(
                cues,
                subjects,
                new SourcePhrases(nounPhrases, nouns, language),
                nounPhrases,
                nouns,
                quotedWords,
                language);
    }

    /** The document as far as rules read it. */
    public ReadDocument read(Document document) {
        TaggedText text = textTagger.tag(document);
        Cast cast = casting.cast(text);
        List<ParsedSentence> sentences = text.sentences().stream()
                .map(sentence -> parser.parse(text, sentence))
                .toList();
        List<Draft> drafts = new ArrayList<>(statementTagger.tag(text, cast, sentences));
        drafts.sort(Comparator.comparingInt(Draft::from));
        return new ReadDocument(text, cast, sentences, drafts);
    }

    public LanguageFolder language() {
        return language;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    public Nouns nouns() {
        return nouns;
    }

    public NounPhrases nounPhrases() {
        return nounPhrases;
    }

    public Subjects subjects() {
        return subjects;
    }

    /** The reporting verbs. */
    public CueLexicon cues() {
        return cues;
    }

    /** What tells quoted speech from titles and terms. */
    public QuotedWords quotedWords() {
        return quotedWords;
    }
}
