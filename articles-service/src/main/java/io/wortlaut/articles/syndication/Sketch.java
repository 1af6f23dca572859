package io.wortlaut.articles.syndication;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sample of a text's shingles, that is of its runs of a few words: the smallest of their hashes (bottom-k sketch after
 * Broder 1997). It tells how much two texts have in common without either of them.
 *
 * @param hashes ascending; fewer than {@link #SIZE} are all that the text has
 * @param shingles how many different ones the text has
 */
public record Sketch(List<Long> hashes, int shingles) {

    /** How many hashes are kept: the estimate is within a tenth in two of three cases. */
    public static final int SIZE = 128;

    /** How many of them a text is looked up by. */
    public static final int KEYS = 16;

    /** Words in a shingle. */
    private static final int WORDS = 4;

    /** A text with fewer shingles says too little to be known by them. */
    private static final int FEWEST = 20;

    private static final double REPRINTED = 0.5;
    private static final double CONTAINED = 0.8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    public Sketch {
        hashes = List.copyOf(hashes);
    }

    public static Sketch of(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        TreeSet<Long> hashes = new TreeSet<>();
        for (int i = WORDS; i <= words.size(); i++) {
            hashes.add(hash(String.join(" ", words.subList(i - WORDS, i))));
        }
        return new Sketch(hashes.stream().limit(SIZE).toList(), hashes.size());
    }

    /** What texts that have much in common are found by: they share at least one of these. Empty for a short text. */
    public List<Long> keys() {
        return shingles < FEWEST ? List.of() : hashes.subList(0, Math.min(KEYS, hashes.size()));
    }

    /** Whether the texts are the same but for some sentences, or one is nearly all in the other. */
    public boolean isReprintOf(Sketch other) {
        if (shingles < FEWEST || other.shingles < FEWEST) {
            return false;
        }
        double resemblance = resemblance(other);
        double shared = resemblance / (1 + resemblance) * (shingles + other.shingles);
        return resemblance >= REPRINTED || shared / Math.min(shingles, other.shingles) >= CONTAINED;
    }

    /** Estimates Jaccard's coefficient of the two sets of shingles. */
    double resemblance(Sketch other) {
        int sampled = 0;
        int shared = 0;
        int i = 0;
        int j = 0;
        while (sampled < SIZE && (i < hashes.size() || j < other.hashes.size())) {
            int order = i == hashes.size()
                    ? 1
                    : j == other.hashes.size() ? -1 : Long.compare(hashes.get(i), other.hashes.get(j));
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            sampled++;
        }
        return sampled == 0 ? 0 : (double) shared / sampled;
    }

    /** FNV-1a, finished by the mixer of MurmurHash3, so that the smallest hashes are a fair sample. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
