package io.wortlaut.claims.review;

/** Gives the originals that statements are anchored in. */
public interface Originals {

    /**
     * The original of a version.
     *
     * @throws io.wortlaut.claims.connection.UnavailableException when articles-service does not give it now
     */
    String original(String articleId, String contentHash);
}
