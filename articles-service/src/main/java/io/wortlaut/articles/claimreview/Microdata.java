package io.wortlaut.articles.claimreview;

import java.util.Set;

import org.jsoup.nodes.Element;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Items of HTML microdata as the objects that JSON-LD would have for them. */
final class Microdata {

    private static final Set<String> LINKS = Set.of("a", "link", "area");
    private static final Set<String> EMBEDDED = Set.of("img", "iframe", "embed", "source", "video", "audio");

    private Microdata() {}

    static ObjectNode object(Element item) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("@type", item.attr("itemtype"));
        item.children().forEach(child -> addProperties(child, object));
        return object;
    }

    private static void addProperties(Element element, ObjectNode object) {
        for (String property : element.attr("itemprop").split("\\s+")) {
            if (!property.isEmpty()) {
                if (element.hasAttr("itemscope")) {
                    object.withArray(property).add(object(element));
                } else {
                    object.withArray(property).add(value(element));
                }
            }
        }
        // The properties of an item within are its own.
        if (!element.hasAttr("itemscope")) {
            element.children().forEach(child -> addProperties(child, object));
        }
    }

    /** By the HTML standard (5.2.4), but that a {@code content} wins wherever it stands, as search engines take it. */
    private static String value(Element element) {
        String name = element.normalName();
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        if (LINKS.contains(name)) {
            return element.attr("href");
        }
        if (EMBEDDED.contains(name)) {
            return element.attr("src");
        }
        return name.equals("time") && element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    }
}
