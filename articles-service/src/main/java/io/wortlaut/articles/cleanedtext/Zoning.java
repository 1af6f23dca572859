package io.wortlaut.articles.cleanedtext;

import java.util.ArrayList;
import java.util.List;

/** Divides a text into zones. */
final class Zoning {

    private Zoning() {}

    static List<ZoneSpan> zones(String text) {
        List<ZoneSpan> zones = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                boolean headline = zones.isEmpty() && end - start < 200 && text.charAt(end - 1) != '.';
                zones.add(new ZoneSpan(headline ? Zone.HEADLINE : Zone.BODY, start, end));
            }
            start = end + 1;
        }
        return zones;
    }
}
