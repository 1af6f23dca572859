package io.wortlaut.claims.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.wortlaut.claims.connection.InvalidArgumentException;

/**
 * What a webhook's messages are signed with, by the symmetric scheme of the Standard Webhooks specification.
 *
 * @param text {@code whsec_} and 24 to 64 bytes in Base64
 */
record Secret(String text) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST = 24;
    private static final int MOST = 64;
    private static final int GENERATED = 32;

    Secret {
        int length = text.startsWith(PREFIX) ? bytes(text).length : 0;
        if (length < FEWEST || length > MOST) {
            // Not repeated: the message may be logged.
            throw new InvalidArgumentException(
                    "'secret' must be " + PREFIX + " and " + FEWEST + " to " + MOST + " bytes in Base64");
        }
    }

    static Secret generate() {
        byte[] bytes = new byte[GENERATED];
        new SecureRandom().nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The value of the header {@code webhook-signature}. */
    String sign(String messageId, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(text), ALGORITHM));
            byte[] signature = mac.doFinal((messageId + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not the text: nobody should read it in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
