package io.wortlaut.claims.claim.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.wortlaut.claims.claim.linking.Term.Kind;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Morphology;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.segment.Token;
import io.wortlaut.claims.extraction.segment.Tokenizer;

/** Reduces texts to the words that carry their meaning. Thread-safe. */
final class Terms {

    private static final int SHORTEST = 2;

    private final Tokenizer tokenizer;
    private final Morphology morphology;
    private final Map<String, String> numerals;
    private final Set<String> empty;
    private final List<String> genitive;
    private final String thousands;
    private final List<String> nounEndings;

    private final Map<String, String> states = new HashMap<>();

    Terms(Morphology morphology, LanguageFolder language, LinkingData data) {
        for (List<String> row : language.rows("states.txt")) {
            for (String adjective : row.get(4).split("; ")) {
                states.put(adjective, row.getFirst());
                for (String ending : language.endings("ADJECTIVE")) {
                    states.put(adjective + ending, row.getFirst());
                }
            }
        }
        this.morphology = morphology;
        tokenizer = new Tokenizer(Set.of(), language.words("clitics.txt"));
        numerals = data.numerals();
        empty = data.emptyWords();
        genitive = language.endings("GENITIVE");
        thousands = language.optionalSetting("thousands").orElse(".");
        nounEndings = data.nounEndings();
    }

    /** Those of a text's {@link #all terms} that carry meaning. */
    List<Term> of(String text, List<Mention> mentions) {
        return all(text, mentions).stream().filter(term -> !term.isEmpty()).toList();
    }

    /**
     * A text's terms, in its order, with what carries no meaning of its own.
     *
     * @param mentions who is named where; their words count as the name and not as words
     */
    List<Term> all(String text, List<Mention> mentions) {
        Morphology.Lookup lookup = morphology.lookup();
        TreeMap<Integer, Mention> byStart = new TreeMap<>();
        mentions.forEach(mention -> byStart.put(mention.span().start(), mention));
        List<Term> terms = new ArrayList<>();
        int behindName = 0;
        for (Token token : tokenizer.tokenize(text)) {
            Map.Entry<Integer, Mention> at = byStart.floorEntry(token.start());
            if (token.start() < behindName) {
                continue;
            }
            if (at != null && token.start() < at.getValue().span().end()) {
                terms.add(named(at.getValue()));
                behindName = at.getValue().span().end();
            } else {
                terms.add(term(token, lookup));
            }
        }
        return terms;
    }

    private Term named(Mention mention) {
        boolean inGenitive =
                genitive.stream().anyMatch(ending -> mention.surface().endsWith(ending))
                        && genitive.stream().noneMatch(ending -> mention.name().endsWith(ending));
        return new Term(name(mention), mention.span(), inGenitive ? Kind.OF_NAME : Kind.NAME);
    }

    /** People by their surname, since an article may give no more; everybody else by the whole name. */
    private static String name(Mention mention) {
        return "@" + (mention.kind() == PartyKind.PERSON ? surname(mention.name()) : fold(mention.name()));
    }

    static String surname(String name) {
        String folded = fold(name);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private Term term(Token token, Morphology.Lookup lookup) {
        Span span = new Span(token.start(), token.end());
        String lower = token.text().toLowerCase(Locale.ROOT);
        if (token.kind() == Token.Kind.NUMBER) {
            return new Term("#" + number(token.text()), span, Kind.NUMBER);
        }
        String number = numerals.get(lower);
        if (number != null) {
            return new Term("#" + number, span, Kind.NUMBER);
        }
        if (!token.isWord() || lower.length() < SHORTEST || empty.contains(lower)) {
            return new Term(lower, span, Kind.EMPTY);
        }
        String state = states.get(lower);
        if (state != null) {
            return new Term("@" + fold(state), span, Kind.OF_NAME);
        }
        List<Reading> readings = lookup.readings(token.text(), false);
        if (token.isCapitalised() && readings.isEmpty() && isNoun(lower)) {
            return new Term(lower, span, Kind.NOUN);
        }
        if (token.isCapitalised() && readings.stream().allMatch(reading -> reading.is(Feature.NAME))) {
            String name = withoutGenitive(lower);
            return new Term("@" + name, span, name.equals(lower) ? Kind.NAME : Kind.OF_NAME);
        }
        Reading best = best(token, readings);
        String lemma = best == null ? lower : best.lemma().toLowerCase(Locale.ROOT);
        return empty.contains(lemma) ? new Term(lower, span, Kind.EMPTY) : new Term(lemma, span, kind(token, best));
    }

    /** Without what parts thousands, and with a decimal comma: "1.200,5" and "1,200.5" are one number. */
    private String number(String text) {
        return thousands.equals(",")
                ? text.replaceAll(",(?=\\d{3})", "").replace('.', ',')
                : text.replaceAll("[.](?=\\d{3})", "");
    }

    /** Whether a word that the dictionary does not have ends as no name does: "Urananreicherung". */
    private boolean isNoun(String word) {
        return nounEndings.stream()
                .anyMatch(ending -> word.length() > ending.length() + SHORTEST && word.endsWith(ending));
    }

    /** Null for an unknown word. */
    private static Reading best(Token token, List<Reading> readings) {
        Reading best = token.isCapitalised() ? first(readings, Feature.NOUN) : null;
        if (best == null) {
            best = first(readings, Feature.VERB);
        }
        return best == null && !readings.isEmpty() ? readings.getFirst() : best;
    }

    private static Kind kind(Token token, Reading best) {
        if (token.isCapitalised() && (best == null || best.is(Feature.NOUN))) {
            return Kind.NOUN;
        }
        if (best == null) {
            return Kind.OTHER;
        }
        return best.is(Feature.VERB) ? Kind.VERB : best.is(Feature.ADJECTIVE) ? Kind.ADJECTIVE : Kind.OTHER;
    }

    private String withoutGenitive(String name) {
        return genitive.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    private static Reading first(List<Reading> readings, Feature feature) {
        return readings.stream()
                .filter(reading -> reading.is(feature))
                .findFirst()
                .orElse(null);
    }
}
