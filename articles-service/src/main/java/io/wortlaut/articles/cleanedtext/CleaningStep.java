package io.wortlaut.articles.cleanedtext;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One small change to a text that can be traced back. */
@FunctionalInterface
interface CleaningStep {

    CleanedText apply(String text);

    /** Leaves out what matches. */
    static CleaningStep drop(String pattern) {
        return replace(pattern, match -> "");
    }

    static CleaningStep replace(String pattern, String replacement) {
        return replace(pattern, match -> replacement);
    }

    /** Puts something else in the place of what matches; the same text counts as copied. */
    static CleaningStep replace(String pattern, Function<MatchResult, String> replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> {
            Matcher matcher = compiled.matcher(text);
            Rewriter rewriter = new Rewriter(text);
            int copied = 0;
            while (matcher.find()) {
                String written = replacement.apply(matcher.toMatchResult());
                if (!written.contentEquals(matcher.group())) {
                    rewriter.copy(copied, matcher.start());
                    rewriter.write(written);
                    copied = matcher.end();
                }
            }
            return rewriter.copy(copied, text.length()).done();
        };
    }
}
