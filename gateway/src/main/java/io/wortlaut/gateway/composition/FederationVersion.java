package io.wortlaut.gateway.composition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the federation specification, and which directives it has. */
record FederationVersion(int major, int minor) {
    private static final Pattern URL =
            Pattern.compile("https?://specs\\.apollo\\.dev/federation/v(\\d{1,2})\\.(\\d{1,2})/?");
    private static final int LATEST_MINOR = 14;

    /** The directives of Federation 1. */
    static final Set<String> FIRST =
            Set.of("key", "requires", "provides", "external", "extends", "tag", "inaccessible");

    /** The directives of Federation 2, by the minor version that brought them. */
    private static final Map<String, Integer> SECOND = Map.ofEntries(
            Map.entry("key", 0),
            Map.entry("requires", 0),
            Map.entry("provides", 0),
            Map.entry("external", 0),
            Map.entry("extends", 0),
            Map.entry("tag", 0),
            Map.entry("inaccessible", 0),
            Map.entry("shareable", 0),
            Map.entry("override", 0),
            Map.entry("composeDirective", 1),
            Map.entry("interfaceObject", 3),
            Map.entry("authenticated", 5),
            Map.entry("requiresScopes", 5),
            Map.entry("policy", 6),
            Map.entry("context", 8),
            Map.entry("fromContext", 8),
            Map.entry("cost", 9),
            Map.entry("listSize", 9),
            Map.entry("cacheTag", 12));

    /** The version that a URL names; empty if it is another specification's, or of a version that is not known. */
    static Optional<FederationVersion> of(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        FederationVersion version =
                new FederationVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        boolean known =
                (version.major == 1 && version.minor == 0) || (version.major == 2 && version.minor <= LATEST_MINOR);
        return known ? Optional.of(version) : Optional.empty();
    }

    /** Whether any version of Federation 2 has the directive. */
    static boolean knows(String directive) {
        return SECOND.containsKey(directive);
    }

    /** Whether this version of Federation 2 has the directive. */
    boolean has(String directive) {
        return SECOND.getOrDefault(directive, Integer.MAX_VALUE) <= minor;
    }
}
