package io.wortlaut.articles.cleanedtext;

/** Cleans an article and divides it into zones. */
public final class Cleaner {

    private Cleaner() {}

    /** Reads plain text, with or without blank lines between its paragraphs. */
    public static CleanedArticle cleanText(String original) {
        CleanedText content = Cleaning.clean(original);
        return new CleanedArticle(content, Zoning.zones(content.text()), Markup.NONE);
    }

    /** Reads an HTML page or fragment. */
    public static CleanedArticle cleanHtml(String original) {
        return HtmlText.read(original);
    }
}
