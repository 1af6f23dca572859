package io.wortlaut.articles.source;

import java.util.regex.Pattern;

import org.eclipse.microprofile.graphql.Description;

/** What a rating counts in. Schemes measure different things, so that ratings are never averaged. */
public enum RatingScheme {
    @Description(
            "Reliability of a source in the Admiralty Code (AJP-2.1): A, completely reliable, to F, cannot be judged.")
    ADMIRALTY("[A-F]"),
    @Description("NewsGuard's score: 0 to 100.")
    NEWSGUARD("\\d|[1-9]\\d|100"),
    @Description("Whether it is certified by the Journalism Trust Initiative: CERTIFIED or NOT_CERTIFIED.")
    JTI("CERTIFIED|NOT_CERTIFIED");

    private final Pattern values;

    RatingScheme(String values) {
        this.values = Pattern.compile(values);
    }

    boolean has(String value) {
        return values.matcher(value).matches();
    }

    String pattern() {
        return values.pattern();
    }
}
