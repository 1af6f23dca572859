package io.wortlaut.articles.claimreview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Reads what a page's markup says of reviews of claims. */
public final class PageReviewReader {

    private static final String TYPE = "ClaimReview";
    /** Pages that list reviews have dozens; what has more is no page that somebody wrote. */
    private static final int MOST = 200;

    private final LinkedData data = new LinkedData();
    private final Map<String, MarkedReview> reviews = new LinkedHashMap<>();
    private final List<MarkupProblem> problems = new ArrayList<>();
    private final @Nullable String pageUrl;
    private int read;

    private PageReviewReader(@Nullable String pageUrl) {
        this.pageUrl = pageUrl;
    }

    /**
     * Reads a page.
     *
     * @param url where it was found; null when that is not known
     */
    public static PageReviews read(String html, @Nullable String url) {
        // Most pages have none, and are not parsed for it.
        return html.contains(TYPE)
                ? new PageReviewReader(url).read(Jsoup.parse(html, url == null ? "" : url))
                : PageReviews.NONE;
    }

    private PageReviews read(Document page) {
        Map<String, JsonNode> roots = new LinkedHashMap<>();
        int scripts = 0;
        for (Element script : page.select("script[type=application/ld+json]")) {
            parse(script.data(), "JSON-LD " + ++scripts, roots);
        }
        roots.forEach(this::find);
        int items = 0;
        for (Element item : page.select("[itemscope][itemtype$=" + TYPE + "]")) {
            add(Microdata.object(item), "microdata " + ++items);
        }
        if (read > MOST) {
            problems.add(new MarkupProblem("page", "has " + read + " reviews; the first " + MOST + " are kept", ""));
        }
        return new PageReviews(List.copyOf(reviews.values()), problems);
    }

    private void parse(String script, String where, Map<String, JsonNode> roots) {
        try {
            roots.put(where, data.read(script));
        } catch (JsonProcessingException e) {
            // What else a page describes with broken markup is not asked for.
            if (script.contains(TYPE)) {
                String at = e.getLocation() == null
                        ? ""
                        : " at line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr();
                problems.add(new MarkupProblem(
                        where, "is no JSON" + at + ": " + e.getOriginalMessage(), Words.clean(script)));
            }
        }
    }

    private void find(String where, JsonNode node) {
        if (LinkedData.is(node, TYPE)) {
            add(node, where);
        } else {
            node.forEach(child -> find(where, child));
        }
    }

    private void add(JsonNode object, String where) {
        if (++read <= MOST) {
            new ReviewObject(object, data, where, pageUrl, problems)
                    .review()
                    .ifPresent(review -> reviews.putIfAbsent(
                            String.join("\n", review.url(), review.author().name(), review.claimReviewed()), review));
        }
    }
}
