package io.wortlaut.claims.extraction.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;

/**
 * Splits a text into words, numbers and single marks in one pass. Hyphenated words, apostrophes within a word,
 * abbreviations with their full stop and numbers with their separators stay whole; nothing but white space is left out.
 */
public final class Tokenizer {

    private final Set<String> abbreviations;
    private final List<String> clitics;

    /** As the language's folder has it. */
    public Tokenizer(LanguageFolder language) {
        this(language.words("abbreviations.txt"), language.words("clitics.txt"));
    }

    /** @param abbreviations lower case, without the last full stop ("dr", "z.b") */
    public Tokenizer(Set<String> abbreviations) {
        this(abbreviations, Set.of());
    }

    /**
     * @param abbreviations lower case, without the last full stop ("dr", "z.b")
     * @param clitics what is written at the end of another word and is a word of its own, lower case, with straight
     *     apostrophes ("'s", "n't")
     */
    public Tokenizer(Set<String> abbreviations, Set<String> clitics) {
        this.abbreviations = Set.copyOf(abbreviations);
        this.clitics = clitics.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The tokens of the text, in order. */
    public List<Token> tokenize(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isSpace(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end;
            Token.Kind kind;
            int clitic = tokens.isEmpty() || tokens.getLast().end() != at ? 0 : clitic(text, at);
            if (clitic > 0) {
                end = at + clitic;
                kind = Token.Kind.WORD;
            } else if (Character.isLetter(c)) {
                end = endOfWord(text, at);
                kind = Token.Kind.WORD;
            } else if (Character.isDigit(c)) {
                end = endOfNumber(text, at);
                kind = Character.isLetter(text.codePointBefore(end)) ? Token.Kind.WORD : Token.Kind.NUMBER;
            } else {
                end = at + Character.charCount(c);
                while (c == '.' && end < text.length() && text.charAt(end) == '.') {
                    end++;
                }
                kind = Token.Kind.MARK;
            }
            tokens.add(new Token(at, end, text.substring(at, end), kind));
            at = end;
        }
        return tokens;
    }

    /** The length of the clitic that begins here and ends a word; 0 for none. */
    private int clitic(String text, int at) {
        for (String clitic : clitics) {
            int end = at + clitic.length();
            if (end <= text.length()
                    && (end == text.length() || !isWordPart(text.codePointAt(end)))
                    && text.substring(at, end).replace('’', '\'').equalsIgnoreCase(clitic)) {
                return clitic.length();
            }
        }
        return 0;
    }

    private int endOfWord(String text, int start) {
        int end = endOfLetters(text, start);
        for (String clitic : clitics) {
            int at = end - clitic.length();
            if (at > start && clitic(text, at) == clitic.length()) {
                return at;
            }
        }
        if (end < text.length() && text.charAt(end) == '.' && end - start <= 12) {
            int longer = endOfDotted(text, start, end);
            if (longer > end) {
                return longer;
            }
        }
        return end;
    }

    /** Letters and digits, joined by hyphens, apostrophes or an ampersand ("US-Außenminister", "geht's"). */
    private static int endOfLetters(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            if (isWordPart(c)) {
                at += width;
            } else if (joins(c) && at + width < text.length() && isWordPart(text.codePointAt(at + width))) {
                at += width;
            } else {
                break;
            }
        }
        return at;
    }

    /** "z.B.", "d. Red." letter by letter, "Dr.", and initials as in "George W. Bush". */
    private int endOfDotted(String text, int start, int wordEnd) {
        int end = wordEnd;
        int next = wordEnd + 1;
        while (next < text.length() && end - start < 12 && Character.isLetter(text.charAt(next))) {
            int following = endOfLetters(text, next);
            if (following >= text.length() || text.charAt(following) != '.' || following - next > 4) {
                break;
            }
            end = following;
            next = following + 1;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
        boolean roman = word.length() > 1 && word.chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x');
        return initial || roman || end > wordEnd || abbreviations.contains(word) ? end + 1 : wordEnd;
    }

    private static int endOfNumber(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            boolean separator = c == '.' || c == ',' || c == ':';
            if (Character.isLetterOrDigit(c)) {
                at += width;
            } else if ((separator && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))
                    || (c == '-' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)))) {
                at += width;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 0xAD;
    }

    private static boolean joins(int c) {
        return c == '-' || c == 0x2010 || c == 0x2011 || c == '\'' || c == 0x2019 || c == '&' || c == '_' || c == '@';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == 0x200B
                || c == 0xFEFF;
    }
}
