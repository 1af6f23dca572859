package io.wortlaut.claims.statement.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.wortlaut.claims.extraction.Span;

/**
 * What somebody searches for, as in web searches: words that must all be there, "a phrase", or between alternatives, a
 * minus before what must not be there.
 */
public final class SearchQuery {

    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");

    private final MatchMode mode;
    private final List<List<Term>> alternatives;

    /** Words that stand one behind the other. */
    private record Term(List<SearchWord> words, boolean wanted) {}

    private SearchQuery(MatchMode mode, List<List<Term>> alternatives) {
        this.mode = mode;
        this.alternatives = alternatives;
    }

    /** @param mode null for {@link MatchMode#STEMMED} */
    public static SearchQuery of(String text, MatchMode mode) {
        MatchMode compared = mode == null ? MatchMode.STEMMED : mode;
        List<List<Term>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        List<Term> dispensable = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(3);
            if (word != null && matcher.group(1).isEmpty() && word.equalsIgnoreCase("or")) {
                alternatives.add(new ArrayList<>());
                continue;
            }
            List<SearchWord> words = SearchWords.shared().of(word == null ? matcher.group(2) : word);
            if (!words.isEmpty()) {
                Term term = new Term(words, matcher.group(1).isEmpty());
                boolean empty = word != null
                        && compared == MatchMode.STEMMED
                        && words.size() == 1
                        && SearchWords.shared().isFunctionWord(word);
                (empty ? dispensable : alternatives.getLast()).add(term);
            }
        }
        alternatives.removeIf(List::isEmpty);
        if (alternatives.isEmpty() && !dispensable.isEmpty()) {
            alternatives.add(dispensable);
        }
        return new SearchQuery(compared, alternatives);
    }

    /** Whether there is nothing to search for, so that nothing can be found. */
    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /** As Postgres' type tsquery. */
    public String tsquery() {
        return alternatives.stream()
                .map(terms -> terms.stream().map(this::tsquery).collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    private String tsquery(Term term) {
        String words = term.words().stream().map(this::lexeme).collect(Collectors.joining(" <-> ", "(", ")"));
        return term.wanted() ? words : "!" + words;
    }

    private String lexeme(SearchWord word) {
        return switch (mode) {
            case STEMMED ->
                word.stems().stream().sorted().map(SearchWords::lexeme).collect(Collectors.joining(" | ", "(", ")"));
            case EXACT -> SearchWords.written(word.form());
            case PREFIX -> SearchWords.written(word.form()) + ":*";
        };
    }

    /** The stretches of a text that are searched for, in its order; none overlap. */
    public List<Span> highlights(String text) {
        List<SearchWord> words = SearchWords.shared().of(text);
        List<Span> found = new ArrayList<>();
        for (List<Term> terms : alternatives) {
            for (Term term : terms) {
                if (term.wanted()) {
                    find(term.words(), words, found);
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            if (apart.isEmpty() || apart.getLast().end() <= span.start()) {
                apart.add(span);
            }
        }
        return apart;
    }

    private void find(List<SearchWord> wanted, List<SearchWord> words, List<Span> found) {
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            int length = 0;
            while (length < wanted.size() && matches(wanted.get(length), words.get(i + length))) {
                length++;
            }
            if (length == wanted.size()) {
                found.add(
                        new Span(words.get(i).start(), words.get(i + length - 1).end()));
            }
        }
    }

    private boolean matches(SearchWord wanted, SearchWord word) {
        return switch (mode) {
            case STEMMED ->
                wanted.stems().stream()
                        .anyMatch(stem ->
                                word.stems().contains(stem) || word.parts().contains(stem));
            case EXACT -> wanted.form().equals(word.form());
            case PREFIX -> word.form().startsWith(wanted.form());
        };
    }
}
