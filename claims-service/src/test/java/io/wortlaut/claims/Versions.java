package io.wortlaut.claims;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes version documents of the contract. */
public final class Versions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Versions() {}

    /** A version whose text is its original, all of it body. */
    public static ObjectNode plain(String articleId, String contentHash, String text) {
        ObjectNode version = JSON.createObjectNode()
                .put("articleId", articleId)
                .put("contentHash", contentHash)
                .putNull("url")
                .put("language", "de")
                .put("headline", "Eine erfundene Meldung")
                .put("retrievedAt", "2026-03-05T08:00:00.5Z")
                .put("original", text)
                .put("text", text);
        version.putObject("publishedAt")
                .put("edtf", "2026-03-04")
                .put("text", "4. März 2026")
                .put("basis", "TEXT");
        version.putArray("alignment")
                .addObject()
                .put("text", 0)
                .put("original", 0)
                .put("length", text.length());
        version.putArray("zones")
                .addObject()
                .put("zone", "BODY")
                .put("start", 0)
                .put("end", text.length());
        version.putArray("sources");
        return version;
    }
}
