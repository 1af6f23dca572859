package io.wortlaut.claims.corpus;

/** Looks up constants by what a file calls them. */
final class Names {

    private Names() {}

    /** The constant of exactly this name; null if there is none. */
    static <E extends Enum<E>> E of(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
