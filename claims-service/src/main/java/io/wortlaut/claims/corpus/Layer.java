package io.wortlaut.claims.corpus;

import java.util.Optional;

/** What a mark in the text says about its statement. */
public enum Layer {
    /** What is said. */
    CONTENT('q'),
    /** The words that report it. */
    CUE('c'),
    /** Where its speaker is named. */
    SPEAKER('s'),
    /** To whom it is said, or who is accused in "warf ihm vor". */
    ADDRESSEE('a'),
    /** The whole reporting clause. */
    FRAME('f'),
    /** For whom the speaker speaks. */
    ON_BEHALF_OF('b'),
    /** The medium, agency or document it came through. */
    VIA('v'),
    /** When it was said. */
    TIME('t');

    private final char letter;

    Layer(char letter) {
        this.letter = letter;
    }

    /** The letter behind the number in the mark. */
    public char letter() {
        return letter;
    }

    static Optional<Layer> of(char letter) {
        for (Layer layer : values()) {
            if (layer.letter == letter) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }
}
