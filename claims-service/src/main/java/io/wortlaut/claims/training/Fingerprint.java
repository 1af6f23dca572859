package io.wortlaut.claims.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.model.Models;

/** Tells what a model was learnt from. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Claims and their relations, of which the extraction learns nothing. */
    private static final Pattern CLAIMS = Pattern.compile("(?m)^(?:claim|relation) .*\\n|(?<=\\S) claim=\\S+ [A-Z]+$");

    /** Of what the extraction's models are learnt from: all but the claims. */
    public static String of(Path part) {
        return of(List.of(part), Models.FEATURES, text -> CLAIMS.matcher(text).replaceAll(""));
    }

    /** SHA-256 of the features' version and of the names and texts of all files below the folders, hexadecimal. */
    public static String of(List<Path> parts, String features) {
        return of(parts, features, text -> text);
    }

    private static String of(List<Path> parts, String features, UnaryOperator<String> learntFrom) {
        MessageDigest digest = sha256();
        digest.update(features.getBytes(StandardCharsets.UTF_8));
        try {
            for (Path part : parts) {
                for (Path file : files(part)) {
                    String name = part.relativize(file).toString().replace('\\', '/');
                    digest.update((byte) 0);
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(learntFrom.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path part) throws IOException {
        try (Stream<Path> all = Files.walk(part)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(
                            file -> part.relativize(file).toString().replace('\\', '/')))
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
