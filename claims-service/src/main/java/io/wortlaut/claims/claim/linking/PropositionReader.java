package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wortlaut.claims.claim.linking.Proposition.Place;
import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.morphology.Morphology;

/** Reads the propositions of the statements of an article in one language. Thread-safe. */
public final class PropositionReader {

    /** The entry of the word statistics that tells how many articles there are. */
    public static final String ARTICLES = "articles";

    private static final int TOPIC_TERMS = 40;

    private static final PerLanguage<PropositionReader> SHIPPED = new PerLanguage<>(PropositionReader::new);

    private final String language;
    private final Terms terms;
    private final WordFamilies families;
    private final Markers markers;
    private final Markers attitudes;
    private final Constituents constituents;
    private final WordStatistics statistics;

    /** The one of a language, which all share; its dictionary is read when it is first asked for. */
    public static PropositionReader of(String language) {
        return SHIPPED.of(LanguageFolder.primary(language));
    }

    private PropositionReader(LinkingData data) {
        this(data, new WordStatistics(data.numbers("word-statistics.txt")));
    }

    /** @param articlesWith in how many articles each word stands, and {@link #ARTICLES} */
    public PropositionReader(String language, Map<String, Integer> articlesWith) {
        this(
                new LinkingData(language),
                new WordStatistics(articlesWith.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().doubleValue()))));
    }

    private PropositionReader(LinkingData data, WordStatistics statistics) {
        language = data.language();
        LanguageFolder folder = new LanguageFolder(language);
        Morphology morphology = new Morphology(folder);
        families = new WordFamilies(morphology, data.suffixes(), folder.endings("LINKING"), data.concepts());
        terms = new Terms(morphology, folder, data);
        markers = new Markers(data, "markers.txt");
        attitudes = new Markers(data, "attitudes.txt");
        constituents = new Constituents(data, markers);
        this.statistics = statistics;
    }

    /**
     * One for each statement that is no part of another, in the same order.
     *
     * @param text the text that the extraction's spans count in
     */
    public List<Proposition> read(String text, Extraction extraction) {
        List<Term> article = terms.all(text, extraction.mentions());
        List<Weighted> topic = topic(meaningful(article));
        List<Proposition> propositions = new ArrayList<>();
        for (ExtractedStatement statement : outermost(extraction)) {
            propositions.add(proposition(propositions.size(), text, statement, article, topic));
        }
        return Discourse.of(Distinctness.of(propositions));
    }

    /** All words of an article that carry meaning, as {@link Term} writes them. */
    public Set<String> terms(String text, Extraction extraction) {
        return terms.of(text, extraction.mentions()).stream().map(Term::text).collect(Collectors.toSet());
    }

    /** The statements that propositions are read of. */
    public static List<ExtractedStatement> outermost(Extraction extraction) {
        return extraction.statements().stream()
                .filter(statement -> statement.enclosing() == null)
                .toList();
    }

    private Proposition proposition(
            int index, String text, ExtractedStatement statement, List<Term> article, List<Weighted> topic) {
        List<Term> all = within(article, statement.content());
        List<Term> own = meaningful(all);
        List<Weighted> weighted = weighted(own);
        return new Proposition(
                language,
                new Place(index, paragraph(text, statement.content().getFirst().start()), index, index, 0, Set.of()),
                statement.act(),
                statement.form(),
                statement.zone(),
                speakers(statement),
                known(statement.addressees()),
                roles(article, statement),
                weighted,
                List.of(),
                names(own),
                numbers(own),
                markers(text, statement),
                attitudes.inOrder(join(text, statement.content())),
                meaningful(within(article, statement.cue())).stream()
                        .map(Term::text)
                        .collect(Collectors.toSet()),
                constituents.of(text, all, statement.cue()),
                Similarity.of(weighted, topic),
                topic);
    }

    /**
     * A proposition with other words, said and reported as before.
     *
     * @param mentions who is named in the words, by spans within them
     * @return its constituents, but for the cue, stand where they stand in the words
     */
    public Proposition reworded(Proposition read, String words, List<Mention> mentions) {
        List<Term> all = terms.all(words, mentions);
        List<Term> own = meaningful(all);
        List<Weighted> weighted = Distinctness.of(weighted(own), distinctness(read));
        Set<String> found = new TreeSet<>(markers.in(words));
        read.markers().stream()
                .filter(marker -> !markers.names().contains(marker))
                .forEach(found::add);
        List<Constituent> reworded = new ArrayList<>(constituents.of(words, all, List.of()));
        read.constituents().stream()
                .filter(constituent -> constituent.kind() == Constituent.Kind.CUE)
                .forEach(reworded::add);
        return new Proposition(
                language,
                read.place(),
                read.act(),
                read.form(),
                read.zone(),
                read.speakers(),
                read.addressees(),
                read.roles(),
                weighted,
                read.context(),
                names(own),
                numbers(own),
                found,
                attitudes.inOrder(words),
                read.cue(),
                reworded,
                Similarity.of(weighted, read.topic()),
                read.topic());
    }

    /** Of the words that its article had when it was read. */
    private static Map<String, Double> distinctness(Proposition read) {
        return Stream.concat(read.terms().stream(), read.context().stream())
                .collect(Collectors.toMap(Weighted::term, Weighted::distinctness, (own, inContext) -> own));
    }

    private static Set<String> names(List<Term> terms) {
        return terms.stream()
                .filter(Term::isName)
                .map(term -> term.text().substring(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> numbers(List<Term> terms) {
        return terms.stream().filter(Term::isNumber).map(Term::text).collect(Collectors.toSet());
    }

    private static int paragraph(String text, int at) {
        int count = 0;
        for (int i = text.indexOf("\n\n"); i >= 0 && i < at; i = text.indexOf("\n\n", i + 2)) {
            count++;
        }
        return count;
    }

    private Set<String> markers(String text, ExtractedStatement statement) {
        Set<String> found = new TreeSet<>(markers.in(join(text, statement.content())));
        markers.in(join(text, statement.cue())).forEach(name -> found.add("CUE_" + name));
        return found;
    }

    private static String join(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
    }

    private static List<Term> meaningful(List<Term> terms) {
        return terms.stream().filter(term -> !term.isEmpty()).toList();
    }

    private static List<Term> within(List<Term> article, List<Span> spans) {
        return article.stream()
                .filter(term -> spans.stream().anyMatch(span -> span.contains(term.span())))
                .toList();
    }

    private List<Weighted> weighted(List<Term> own) {
        return own.stream()
                .map(Term::text)
                .distinct()
                .map(term -> new Weighted(term, statistics.weight(term), 1, families.of(term)))
                .filter(term -> term.weight() > 0)
                .toList();
    }

    private List<Weighted> topic(List<Term> article) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        article.forEach(term -> counts.merge(term.text(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Weighted(
                        entry.getKey(),
                        (1 + Math.log(entry.getValue())) * statistics.weight(entry.getKey()),
                        1,
                        families.of(entry.getKey())))
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term))
                .limit(TOPIC_TERMS)
                .toList();
    }

    private static Set<String> speakers(ExtractedStatement statement) {
        return known(Stream.concat(statement.speakers().stream(), statement.onBehalfOf().stream())
                .toList());
    }

    private List<Weighted> roles(List<Term> article, ExtractedStatement statement) {
        return weighted(meaningful(within(article, statement.speaker())).stream()
                .filter(term -> !term.isName() && !term.isNumber())
                .toList());
    }

    private static Set<String> known(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> Stream.concat(Stream.of(party), party.members().stream()))
                .filter(party -> party.kind() != PartyKind.UNRESOLVED)
                .map(party -> speaker(party.kind(), party.name()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * What a claim in somebody's own words is linked by: as if they were all of an article, and a statement.
     *
     * @param mentions who is named in the words, by spans within them
     * @param speakers who claims it, as {@link #speaker} has them; none when that is not known
     */
    public Proposition ofWords(String words, List<Mention> mentions, Set<String> speakers) {
        List<Span> all = List.of(new Span(0, words.length()));
        ExtractedStatement statement = new ExtractedStatement(
                Form.INDIRECT,
                QuoteType.INDIRECT,
                SpeechAct.STATEMENT,
                all,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Zone.BODY,
                100,
                null);
        return read(words, new Extraction(List.of(statement), mentions))
                .getFirst()
                .by(SpeechAct.STATEMENT, speakers);
    }

    /** What somebody who speaks is known by. */
    public static String speaker(PartyKind kind, String name) {
        return kind == PartyKind.PERSON ? Terms.surname(name) : Terms.fold(name);
    }
}
