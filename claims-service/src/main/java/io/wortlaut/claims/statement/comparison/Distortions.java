package io.wortlaut.claims.statement.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.Zone;

/**
 * Finds what the headline, summary, subheads, teasers and captions of an article change about the statements of its body.
 * Where any of those bears it out as it stands there, nothing is changed.
 */
public final class Distortions {

    private static final Set<Zone> SHORTENED =
            EnumSet.of(Zone.HEADLINE, Zone.SUMMARY, Zone.SUBHEAD, Zone.TEASER, Zone.CAPTION);

    /** Fewer words in common may be so by chance. */
    private static final int SHARED = 3;
    /** How much of the short statement the long one must have to be what it is made of. */
    private static final double RELATED = 0.6;
    /** The same, where not the words but who says them is compared. */
    private static final double ALIKE = 0.75;

    private record Compared(Wording of, double likeness) {}

    private Distortions() {}

    /**
     * All that is found, at most one of each kind for a statement.
     *
     * @param text that the extraction's spans count in
     * @param language BCP 47 tag
     */
    public static List<Distortion> of(String text, Extraction extraction, String language) {
        ComparisonData data = ComparisonData.of(language);
        NavigableMap<Integer, Mention> mentions = new TreeMap<>();
        extraction.mentions().forEach(mention -> mentions.put(mention.span().start(), mention));
        List<Wording> body = new ArrayList<>();
        List<Wording> shortened = new ArrayList<>();
        for (ExtractedStatement statement : extraction.statements()) {
            if (statement.enclosing() == null && statement.zone() == Zone.BODY) {
                body.add(Wording.of(text, statement, mentions, data));
            } else if (statement.enclosing() == null && SHORTENED.contains(statement.zone())) {
                shortened.add(Wording.of(text, statement, mentions, data));
            }
        }
        List<Distortion> found = new ArrayList<>();
        for (Wording one : shortened) {
            List<Compared> related = body.stream()
                    .map(of -> new Compared(of, likeness(one, of)))
                    .filter(compared -> compared.likeness() >= RELATED)
                    .sorted(Comparator.comparingDouble(Compared::likeness).reversed())
                    .toList();
            add(found, one, related, Numbers::compare);
            add(found, one, related, Directions::compare);
            List<Compared> alike = related.stream()
                    .filter(compared -> compared.likeness() >= ALIKE)
                    .toList();
            add(found, one, alike, Hedges::compare);
            add(found, one, alike, Speaking::compare);
        }
        return found;
    }

    private static void add(
            List<Distortion> found,
            Wording one,
            List<Compared> related,
            BiFunction<Wording, Wording, Verdict> comparison) {
        List<Distortion> changed = new ArrayList<>();
        for (Compared compared : related) {
            switch (comparison.apply(one, compared.of())) {
                case Verdict.Same same -> {
                    return;
                }
                case Verdict.Changed(DistortionKind kind, Span span, Span ofSpan) ->
                    changed.add(new Distortion(one.statement(), compared.of().statement(), kind, span, ofSpan));
                case Verdict.Incomparable nothing -> {}
            }
        }
        changed.stream().findFirst().ifPresent(found::add);
    }

    /** 0 to 1: how many of the one's telling words the other has, too. */
    private static double likeness(Wording one, Wording of) {
        List<Token> telling = one.telling();
        long shared = telling.stream().filter(of::hasLike).count();
        return shared < SHARED ? 0 : (double) shared / telling.size();
    }
}
