package io.wortlaut.claims.statement.comparison;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;

/** Whether the same party says it in both, and does the same by it. */
final class Speaking {

    /** What cannot be made of what without saying something else. Acts that are near each other are left alone. */
    private static final Map<SpeechAct, Set<SpeechAct>> OPPOSED = Map.of(
            SpeechAct.FINDING, Set.of(SpeechAct.ACCUSATION, SpeechAct.ASSESSMENT),
            SpeechAct.SUPPORT, Set.of(SpeechAct.CONDEMNATION, SpeechAct.DENIAL),
            SpeechAct.CONDEMNATION, Set.of(SpeechAct.SUPPORT),
            SpeechAct.DENIAL, Set.of(SpeechAct.SUPPORT, SpeechAct.PROMISE));

    private Speaking() {}

    static Verdict compare(Wording one, Wording of) {
        if (of.isUnresolved()) {
            return Verdict.INCOMPARABLE;
        }
        Span speaker = first(of.statement().speaker());
        if (one.isUnresolved()) {
            return new Verdict.Changed(DistortionKind.ATTRIBUTION_LOST, null, speaker);
        }
        if (!isSameParty(one, of)) {
            // Named in what the other says: rather taken for the speaker than made one.
            return isNamedIn(one, of) || isNamedIn(of, one)
                    ? Verdict.INCOMPARABLE
                    : new Verdict.Changed(
                            DistortionKind.SPEAKER_CHANGED,
                            first(one.statement().speaker()),
                            speaker);
        }
        return OPPOSED.getOrDefault(one.statement().act(), Set.of())
                        .contains(of.statement().act())
                ? new Verdict.Changed(DistortionKind.ACT_CHANGED, act(one.statement()), act(of.statement()))
                : Verdict.SAME;
    }

    private static boolean isSameParty(Wording one, Wording of) {
        return !Collections.disjoint(one.parties(), of.parties())
                || one.parties().stream()
                        .anyMatch(a -> of.parties().stream().anyMatch(b -> a.contains(b) || b.contains(a)));
    }

    private static boolean isNamedIn(Wording speaking, Wording said) {
        return said.tokens().stream().filter(Token::isName).anyMatch(name -> speaking.parties()
                .contains(name.form().substring(1)));
    }

    private static Span act(ExtractedStatement statement) {
        return statement.cue().isEmpty()
                ? statement.content().getFirst()
                : statement.cue().getFirst();
    }

    private static Span first(List<Span> spans) {
        return spans.isEmpty() ? null : spans.getFirst();
    }
}
