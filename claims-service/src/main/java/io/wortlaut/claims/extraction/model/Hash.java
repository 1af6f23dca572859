package io.wortlaut.claims.extraction.model;

/** Hashes of features: the same on every machine and in every run. */
final class Hash {

    private Hash() {}

    static int of(String word) {
        return word == null ? 0 : word.hashCode();
    }

    /** By its name, so that the order of the constants does not matter. */
    static int of(Enum<?> constant) {
        return constant.name().hashCode();
    }

    /** A number for two, in this order. The mixing is that of MurmurHash3. */
    static int mix(int first, int second) {
        int k = second * 0xcc9e2d51;
        k = Integer.rotateLeft(k, 15) * 0x1b873593;
        int h = first ^ k;
        h = Integer.rotateLeft(h, 13) * 5 + 0xe6546b64;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        return h ^ (h >>> 13);
    }

    static int mix(int first, int second, int third) {
        return mix(mix(first, second), third);
    }

    static int mix(int first, int second, int third, int fourth) {
        return mix(mix(mix(first, second), third), fourth);
    }
}
