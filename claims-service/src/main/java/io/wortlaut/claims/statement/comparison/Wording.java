package io.wortlaut.claims.statement.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.statement.search.SearchWord;
import io.wortlaut.claims.statement.search.SearchWords;

/**
 * A statement as it is compared.
 *
 * @param tokens in the order of the text; a name is one token, editorial insertions are left out
 * @param keys those of all tokens
 * @param parts those of all tokens
 * @param parties who says it, for whom, and who the members are, folded
 * @param data the lists of its language
 */
record Wording(
        ExtractedStatement statement,
        List<Token> tokens,
        Set<String> keys,
        Set<String> parts,
        Set<String> parties,
        ComparisonData data) {

    /** @param mentions everybody whom the article names, by where that starts */
    static Wording of(
            String text, ExtractedStatement statement, NavigableMap<Integer, Mention> mentions, ComparisonData data) {
        List<Token> tokens = new ArrayList<>();
        for (Span piece : statement.content()) {
            for (SearchWord word : SearchWords.shared().of(piece.of(text))) {
                Span span = new Span(piece.start() + word.start(), piece.start() + word.end());
                if (statement.insertions().stream().noneMatch(inserted -> inserted.contains(span))) {
                    add(tokens, span, word, mentions, data);
                }
            }
        }
        Set<String> parties = new HashSet<>();
        Stream.concat(statement.speakers().stream(), statement.onBehalfOf().stream())
                .flatMap(party -> Stream.concat(Stream.of(party), party.members().stream()))
                .filter(party -> party.kind() != PartyKind.UNRESOLVED)
                .forEach(party -> parties.add(name(party.name(), party.kind())));
        Set<String> keys = new HashSet<>();
        Set<String> parts = new HashSet<>();
        tokens.forEach(token -> keys.addAll(token.keys()));
        tokens.forEach(token -> parts.addAll(token.parts()));
        return new Wording(statement, List.copyOf(tokens), keys, parts, parties, data);
    }

    private static void add(
            List<Token> tokens,
            Span span,
            SearchWord word,
            NavigableMap<Integer, Mention> mentions,
            ComparisonData data) {
        Map.Entry<Integer, Mention> last = mentions.lowerEntry(span.end());
        if (last != null && last.getValue().span().overlaps(span)) {
            Mention mention = last.getValue();
            if (tokens.isEmpty() || !tokens.getLast().span().equals(mention.span())) {
                String name = "@" + name(mention.name(), mention.kind());
                tokens.add(new Token(mention.span(), name, Set.of(name), Set.of(), true, null));
            }
            return;
        }
        tokens.add(new Token(span, word.form(), word.stems(), word.parts(), false, number(word.form(), data)));
    }

    /** People by their surname, since an article may give no more. */
    private static String name(String name, PartyKind kind) {
        String folded = name.toLowerCase(Locale.ROOT).strip();
        return kind == PartyKind.PERSON ? folded.substring(folded.lastIndexOf(' ') + 1) : folded;
    }

    /** Whether it calls what is said possible instead of certain. */
    boolean isHedge(Token token) {
        return data.hedges().containsKey(token.form()) || token.keys().stream().anyMatch(data.hedges()::containsKey);
    }

    /** The digits of a number, in words or not; null for any other word. */
    private static String number(String form, ComparisonData data) {
        if (form.chars().allMatch(Character::isDigit)) {
            return form;
        }
        String numeral = data.numerals().get(form);
        return numeral != null
                ? numeral
                : data.times().stream()
                        .filter(form::endsWith)
                        .map(times -> data.numerals().get(form.substring(0, form.length() - times.length())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    boolean isUnresolved() {
        return statement.speakers().stream().map(Party::kind).allMatch(kind -> kind == PartyKind.UNRESOLVED);
    }

    /** The token's place; -1 for one of another statement. */
    int indexOf(Token token) {
        return tokens.indexOf(token);
    }

    /** Whether one of its tokens {@link Token#isLike is like} another's. */
    boolean hasLike(Token token) {
        return !Collections.disjoint(token.keys(), keys)
                || !Collections.disjoint(token.keys(), parts)
                || !Collections.disjoint(token.parts(), keys);
    }

    List<Token> telling() {
        return tokens.stream().filter(Token::isTelling).toList();
    }
}
