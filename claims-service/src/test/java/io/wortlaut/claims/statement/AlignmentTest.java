package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.extraction.Span;

/** Spans of the cleaned text become selectors of the original. */
class AlignmentTest {

    @Test
    void aSpanAcrossDroppedCharactersCoversThem() {
        String original = "<p>„Wir <b>bauen</b> jetzt“</p>";
        String text = "„Wir bauen jetzt“";
        Alignment alignment = new Alignment(
                List.of(
                        new Alignment.Run(0, 3, 5),
                        new Alignment.Run(5, original.indexOf("bauen"), 5),
                        new Alignment.Run(10, original.indexOf(" jetzt"), 7)),
                original.length());

        assertThat(alignment.toOriginal(new Span(0, text.length())).of(original))
                .isEqualTo("„Wir <b>bauen</b> jetzt“");
        assertThat(alignment.toOriginal(new Span(5, 10)).of(original)).isEqualTo("bauen");
    }

    @Test
    void aSpanOfReplacedCharactersCoversAllThatWasReplaced() {
        String original = "Fisch &amp; Chips";
        Alignment alignment =
                new Alignment(List.of(new Alignment.Run(0, 0, 6), new Alignment.Run(7, 11, 6)), original.length());

        assertThat(alignment.toOriginal(new Span(6, 7)).of(original)).isEqualTo("&amp;");
        assertThat(alignment.toOriginal(new Span(0, 7)).of(original)).isEqualTo("Fisch &amp;");
        assertThat(alignment.toOriginal(new Span(6, 13)).of(original)).isEqualTo("&amp; Chips");
    }

    @Test
    void whatHasNoOriginalIsRefused() {
        Alignment alignment = new Alignment(List.of(new Alignment.Run(0, 0, 3), new Alignment.Run(4, 3, 3)), 6);

        assertThatThrownBy(() -> alignment.toOriginal(new Span(3, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing in the original");
    }

    @Test
    void runsMustFitTheOriginal() {
        assertThatThrownBy(() -> new Alignment(List.of(new Alignment.Run(0, 0, 10)), 9))
                .hasMessageContaining("ends behind the original");
        assertThatThrownBy(() -> new Alignment(List.of(new Alignment.Run(0, 0, 5), new Alignment.Run(3, 7, 2)), 20))
                .hasMessageContaining("overlaps");
    }

    @Test
    void whateverWasDroppedTheSelectorIsCutFromTheOriginal() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            StringBuilder original = new StringBuilder();
            StringBuilder text = new StringBuilder();
            List<Alignment.Run> runs = new ArrayList<>();
            for (int piece = 0; piece < 1 + random.nextInt(6); piece++) {
                original.append("#".repeat(random.nextInt(4)));
                String kept = "😀wörter".substring(0, 2 * (1 + random.nextInt(4)));
                runs.add(new Alignment.Run(text.length(), original.length(), kept.length()));
                original.append(kept);
                text.append(kept);
            }
            original.append("#".repeat(random.nextInt(3)));
            Alignment alignment = new Alignment(runs, original.length());
            int start = random.nextInt(text.length());
            Span span = new Span(start, start + 1 + random.nextInt(text.length() - start));

            Selector selector = Selector.of(alignment.toOriginal(span), original.toString());

            assertThat(selector.exact()).isEqualTo(original.substring(selector.start(), selector.end()));
            assertThat(selector.exact().replace("#", "")).isEqualTo(span.of(text.toString()));
            assertThat(original.toString()).contains(selector.prefix() + selector.exact() + selector.suffix());
        }
    }

    @Test
    void contextNeverCutsACharacterInHalf() {
        String original = "😀".repeat(20) + "x" + "😀".repeat(20);

        Selector selector = Selector.of(new Span(40, 41), original);
        Selector odd = Selector.of(new Span(41, 43), original);

        assertThat(selector.prefix()).isEqualTo("😀".repeat(16));
        assertThat(selector.suffix()).isEqualTo("😀".repeat(16));
        assertThat(odd.prefix()).isEqualTo("😀".repeat(15) + "x");
    }
}
