package io.wortlaut.claims.claim.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.Said;
import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

class DiscourseTest {

    private static final String TEXT = """
            Die Kanalbrücke sei seit Jahren baufällig, sagte Ute Tammen.

            Petra Siebold warf dem Bauamt vor, die Prüfberichte gefälscht zu haben.

            Das Bauamt wies dies zurück. Man habe sorgfältig gemessen.
            """;
    private static final Party TAMMEN = Said.person("Ute Tammen");
    private static final Party SIEBOLD = Said.person("Petra Siebold");
    private static final Party OFFICE = Said.person("Das Bauamt");

    private final List<Proposition> article = PropositionReader.of("de")
            .read(
                    TEXT,
                    said("Die Kanalbrücke sei seit Jahren baufällig", SpeechAct.ASSESSMENT, TAMMEN)
                            .extraction());

    private Said said(String words, SpeechAct act, Party speaker) {
        Said said = Said.in(TEXT);
        add(said, words, act, speaker);
        add(said, "die Prüfberichte gefälscht zu haben", SpeechAct.ACCUSATION, SIEBOLD);
        add(said, "Das Bauamt wies dies zurück", SpeechAct.DENIAL, OFFICE);
        add(said, "Man habe sorgfältig gemessen.", SpeechAct.STATEMENT, OFFICE);
        return said;
    }

    private static void add(Said said, String words, SpeechAct act, Party speaker) {
        int start = TEXT.indexOf(words);
        said.statement(List.of(new Span(start, start + words.length())), Zone.BODY, act, List.of(), List.of(), speaker);
    }

    @Test
    void aDenialAnswersTheAccusationBeforeIt() {
        assertThat(article.get(2).place().answers()).containsExactly(1);
        assertThat(article.get(1).markers()).contains("ANSWERED", "BEFORE_DENIAL");
        assertThat(article.get(0).markers()).doesNotContain("ANSWERED");
    }

    @Test
    void itAndWhatGoesOnWithItHaveTheTermsOfTheAccusationForContext() {
        assertThat(article.get(2).context()).extracting(Weighted::term).contains("prüfbericht");
        assertThat(article.get(3).context()).extracting(Weighted::term).contains("prüfbericht");
        assertThat(article.get(3).markers()).contains("AFTER_OWN_DENIAL");
        assertThat(article.get(3).place().turn()).isEqualTo(2);
        assertThat(article.get(0).context()).isEmpty();
    }
}
