package io.wortlaut.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.access.Caller;

/**
 * A caller by what a verified token says.
 *
 * @param expires when the token is worth nothing any more, in seconds of Unix time
 */
record TokenCaller(Map<String, Object> claims, Set<String> scopes, PolicyEvaluator policies, long expires)
        implements Caller {

    /** The words of a claim that is a list of texts, or one text with blanks between them. */
    static Set<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String text ->
                java.util.Arrays.stream(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    @Override
    public boolean fulfils(String policy) {
        return policies.fulfils(policy, claims);
    }
}
