package io.wortlaut.deploy.bench.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.extraction.segment.Token;
import io.wortlaut.claims.extraction.segment.Tokenizer;

/**
 * Sentences that follow one word with another as the annotated corpus does (a Markov chain of the first order), so that
 * words are as frequent as they are in news; now and then two nouns make a compound that nobody has seen.
 */
final class NewsText {

    private static final String END = ".";
    private static final int LONGEST = 40;
    private static final double COMPOUNDS = 0.02;
    private static final int SHORTEST_PART = 5;

    private final Map<String, List<String>> followers = new HashMap<>();
    private final List<String> starts = new ArrayList<>();
    private final List<String> nouns = new ArrayList<>();

    NewsText(List<Path> corpusParts) {
        Tokenizer tokenizer = new Tokenizer(Set.of());
        for (Path part : corpusParts) {
            CorpusReader.read(part).articles().forEach(article -> learn(tokenizer.tokenize(article.text())));
        }
    }

    private void learn(List<Token> tokens) {
        String last = END;
        for (Token token : tokens) {
            String word = token.text();
            boolean kept = token.isWord() || token.kind() == Token.Kind.NUMBER || word.equals(END) || word.equals(",");
            if (!kept) {
                continue;
            }
            if (last.equals(END) && token.isWord()) {
                starts.add(word);
            } else if (token.isCapitalised() && word.length() >= SHORTEST_PART) {
                nouns.add(word);
            }
            followers.computeIfAbsent(last, key -> new ArrayList<>()).add(word);
            last = word;
        }
    }

    /** A sentence without its full stop, at least three words long. */
    String sentence(Random random) {
        StringBuilder sentence = new StringBuilder();
        String word = one(starts, random);
        for (int words = 1; words <= LONGEST; words++) {
            sentence.append(words == 1 || word.equals(",") ? "" : " ").append(shown(word, random));
            String next = one(followers.getOrDefault(word, starts), random);
            if (next.equals(END) && words > 2) {
                break;
            }
            word = next.equals(END) ? one(starts, random) : next;
        }
        return sentence.toString();
    }

    private String shown(String word, Random random) {
        boolean compound = random.nextDouble() < COMPOUNDS
                && word.length() >= SHORTEST_PART
                && Character.isUpperCase(word.charAt(0));
        return compound
                ? one(nouns, random) + word.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + word.substring(1)
                : word;
    }

    /** A noun, frequent ones more often. */
    String noun(Random random) {
        return one(nouns, random);
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
