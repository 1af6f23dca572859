package io.wortlaut.articles.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;
import io.wortlaut.articles.reading.RawArticle.Format;

/**
 * Bytes to text. What says the most is believed first, as in the WHATWG Encoding Standard: a byte order mark, then the
 * stated charset, then the page's own declaration; undeclared bytes are UTF-8 or, where they cannot be, windows-1252.
 */
final class Decoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    // Where the HTML standard looks for a page's declaration.
    private static final int HEAD = 1024;

    /** A byte order mark, each byte as the Latin-1 character of its value, and the charset that it belongs to. */
    private record Mark(String bytes, Charset charset) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
            new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE),
            new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE));

    private Decoding() {}

    static String decode(byte[] bytes, @Nullable String stated, Format format) {
        for (Mark mark : MARKS) {
            if (startsWith(bytes, mark.bytes())) {
                return decode(bytes, mark.bytes().length(), mark.charset());
            }
        }
        if (stated != null) {
            return decode(bytes, 0, charset(stated));
        }
        Optional<String> declared = format == Format.HTML ? declaration(bytes) : Optional.empty();
        if (declared.isPresent()) {
            return decode(bytes, 0, charset(declared.get()));
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8).orElseGet(() -> decode(bytes, 0, WINDOWS_1252));
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        return strictly(bytes, from, charset)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.MALFORMED_TEXT,
                        "The body is not valid %s; state its encoding in the Content-Type".formatted(charset.name())));
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> declaration(byte[] bytes) {
        Matcher matcher =
                DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            // On the web, Latin-1 and ASCII are names of windows-1252, which has the quotation marks.
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS_1252
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new ProblemException(
                    ProblemCode.UNKNOWN_CHARSET, "The encoding \"%s\" is unknown".formatted(name), "charset");
        }
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        return new String(bytes, 0, Math.min(bytes.length, mark.length()), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
