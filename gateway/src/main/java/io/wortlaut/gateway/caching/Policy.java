package io.wortlaut.gateway.caching;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How long something may be kept and for whom.
 *
 * @param maxAge in seconds; 0 for not at all
 * @param isPrivate whether it is for one client only
 */
public record Policy(int maxAge, boolean isPrivate) {
    public static final Policy NONE = new Policy(0, false);

    /** Restricts nothing. */
    public static final Policy ANY = new Policy(Integer.MAX_VALUE, false);

    /** What both allow. */
    Policy and(Policy other) {
        return new Policy(Math.min(maxAge, other.maxAge), isPrivate || other.isPrivate);
    }

    /**
     * What an answer's {@code Cache-Control} allows a shared cache.
     *
     * @param identified whether the subgraph could see who asked; then only {@code public} allows sharing
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2">RFC 9111, section 5.2.2</a>
     */
    static Policy of(String cacheControl, boolean identified) {
        Integer maxAge = null;
        Integer shared = null;
        var isPrivate = false;
        var isPublic = false;
        for (var part : cacheControl.toLowerCase(Locale.ROOT).split(",")) {
            var directive = part.strip();
            var value = directive.substring(directive.indexOf('=') + 1).replace("\"", "");
            if (directive.startsWith("no-store") || directive.startsWith("no-cache")) {
                return NONE;
            } else if (directive.startsWith("max-age=")) {
                maxAge = seconds(value);
            } else if (directive.startsWith("s-maxage=")) {
                shared = seconds(value);
            } else if (directive.startsWith("private")) {
                isPrivate = true;
            } else if (directive.equals("public")) {
                isPublic = true;
            }
        }
        var age = shared != null && !isPrivate ? shared : maxAge;
        return age == null ? NONE : new Policy(age, isPrivate || (identified && !isPublic && shared == null));
    }

    private static int seconds(String digits) {
        try {
            return Math.clamp(Long.parseLong(digits.strip()), 0, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** As a header for the client, who may be given it by others only if it is not private. */
    public String header() {
        return maxAge == 0 ? "no-store" : "max-age=" + maxAge + (isPrivate ? ", private" : ", public");
    }

    /** The header's policy where there is one, but private if either is; null when nobody says anything. */
    public static @Nullable Policy of(@Nullable Policy declared, @Nullable String cacheControl, boolean identified) {
        if (cacheControl == null) {
            return declared;
        }
        var said = of(cacheControl, identified && declared == null);
        return declared != null && declared.isPrivate() ? new Policy(said.maxAge(), true) : said;
    }
}
