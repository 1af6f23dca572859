package io.wortlaut.articles.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Reads a stream line by line and never holds more of a line than may be taken in. */
final class Lines {

    private final InputStream in;
    private final int longest;
    private int number;

    /** A line without its end; of one that is too long, one byte more than may be. */
    @SuppressWarnings("ArrayRecordComponent") // lines are never compared
    record Line(int number, byte[] bytes) {

        boolean isBlank() {
            return new String(bytes, StandardCharsets.UTF_8).isBlank();
        }
    }

    Lines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in);
        this.longest = longest;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.size() <= longest) {
                line.write(next);
            }
            next = in.read();
        }
        number++;
        return new Line(number, line.toByteArray());
    }
}
