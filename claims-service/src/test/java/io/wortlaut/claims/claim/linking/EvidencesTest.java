package io.wortlaut.claims.claim.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.Said;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** What links rest on is shown in the words of both, and in those that make a stance of it. */
class EvidencesTest {

    private static final String ACCUSATION = "Das Werk Tammen hat 30 Tonnen Schlamm in die Brenne geleitet";
    private static final String DENIAL =
            "Das Werk hat niemals Schlämme in die Brenne abgeleitet, schon gar nicht 30 Tonnen";

    private static Proposition read(String text, SpeechAct act, Party speaker) {
        return PropositionReader.of("de")
                .read(
                        text,
                        Said.in(text)
                                .statement(
                                        List.of(new Span(0, text.length())),
                                        Zone.BODY,
                                        act,
                                        List.of(),
                                        List.of(),
                                        speaker)
                                .extraction())
                .getFirst();
    }

    @Test
    void aDenialIsShownByWhatItSharesAndByWhatMakesItADenial() {
        Proposition denial = read(DENIAL, SpeechAct.DENIAL, Said.party(PartyKind.ORGANIZATION, "Tammen"));
        Proposition accusation = read(ACCUSATION, SpeechAct.ACCUSATION, Said.person("Ute Siebold"));

        List<String> shown = Evidences.ofLink(denial, Stance.DENIES, accusation).stream()
                .map(evidence -> evidence.kind() + " " + words(evidence.span(), DENIAL) + " "
                        + words(evidence.ofSpan(), ACCUSATION))
                .toList();

        assertThat(shown)
                .contains(
                        "WORD Werk Werk",
                        "RELATED_WORD Schlämme Schlamm",
                        "WORD Brenne Brenne",
                        "NUMBER 30 30",
                        "WORD Tonnen Tonnen",
                        "DENIAL niemals -",
                        "DENIAL nicht -",
                        "SPEAKER - Tammen");
    }

    private static String words(Span span, String text) {
        return span == null ? "-" : span.of(text);
    }
}
