package io.wortlaut.claims.claim.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    private final Tokenizer tokenizer = new Tokenizer(Set.of());
    private final Morphology morphology;
    private final Map<String, String> numerals;
    private final Set<String> empty;
    private final List<String> genitive;

    private final Map<String, String> states = new HashMap<>();

    Terms(Morphology morphology, LanguageFolder language, LinkingData data) {
        for (List<String> row : language.rows("states.txt")) {
            for (String adjective : row.get(4).split("; ")) {
                for (String ending : language.endings("ADJECTIVE")) {
                    states.put(adjective + ending, row.getFirst());
                }
            }
        }
        this.morphology = morphology;
        numerals = data.numerals();
        empty = data.emptyWords();
        genitive = language.endings("GENITIVE");
    }

    /**
     * A text's terms, in its order.
     *
     * @param mentions who is named where; their words count as the name and not as words
     */
    List<Term> of(String text, List<Mention> mentions) {
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
                terms.add(new Term(name(at.getValue()), at.getValue().span()));
                behindName = at.getValue().span().end();
                continue;
            }
            Span span = new Span(token.start(), token.end());
            if (token.kind() == Token.Kind.NUMBER) {
                terms.add(new Term("#" + token.text().replaceAll("[.](?=\\d{3})", ""), span));
            } else if (token.isWord()) {
                String lemma = lemma(token, lookup);
                if (lemma != null) {
                    terms.add(new Term(lemma, span));
                }
            }
        }
        return terms;
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

    /** Null for words that carry no meaning of their own. */
    private String lemma(Token token, Morphology.Lookup lookup) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        String number = numerals.get(lower);
        if (number != null) {
            return "#" + number;
        }
        if (lower.length() < SHORTEST || empty.contains(lower)) {
            return null;
        }
        String state = states.get(lower);
        if (state != null) {
            return "@" + fold(state);
        }
        List<Reading> readings = lookup.readings(token.text(), false);
        if (token.isCapitalised() && readings.stream().allMatch(reading -> reading.is(Feature.NAME))) {
            return "@" + withoutGenitive(lower);
        }
        Reading best = token.isCapitalised() ? first(readings, Feature.NOUN) : null;
        if (best == null) {
            best = first(readings, Feature.VERB);
        }
        if (best == null) {
            best = readings.isEmpty() ? null : readings.getFirst();
        }
        String lemma = best == null ? lower : best.lemma().toLowerCase(Locale.ROOT);
        return empty.contains(lemma) ? null : lemma;
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
