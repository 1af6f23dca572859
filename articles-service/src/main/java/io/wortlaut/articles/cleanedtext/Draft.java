package io.wortlaut.articles.cleanedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** The lines of an article while their zones are being found: a zone once given stays. */
final class Draft {

    private final List<Line> lines;
    private final Zone[] zones;

    Draft(List<Line> lines) {
        this.lines = lines;
        this.zones = new Zone[lines.size()];
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    boolean isOpen(int index) {
        return zones[index] == null;
    }

    @Nullable
    Zone zone(int index) {
        return zones[index];
    }

    void set(int index, Zone zone) {
        if (zones[index] == null) {
            zones[index] = zone;
        }
    }

    /** Running text that no rule took for something else. */
    boolean isParagraph(int index) {
        return isOpen(index) && line(index).isParagraph();
    }

    /** The first or next paragraph from an index on, or {@link #size()}. */
    int nextParagraph(int from) {
        return IntStream.range(from, size())
                .filter(this::isParagraph)
                .findFirst()
                .orElse(size());
    }

    /** The last paragraph, or -1. */
    int lastParagraph() {
        return IntStream.range(0, size()).filter(this::isParagraph).max().orElse(-1);
    }

    /** The next or last line in this direction whose zone is open, or -1. */
    int neighbour(int index, int direction) {
        int at = index + direction;
        while (at >= 0 && at < size() && !isOpen(at)) {
            at += direction;
        }
        return at < size() ? at : -1;
    }

    List<ZoneSpan> spans() {
        List<ZoneSpan> spans = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Line line = lines.get(i);
            int start = line.start();
            if (zones[i] == Zone.SUMMARY || zones[i] == Zone.TEASER) {
                // The sign of a list is none of its words.
                start += bullet(line.text());
            }
            spans.add(new ZoneSpan(zones[i] == null ? Zone.BODY : zones[i], start, line.end()));
        }
        return spans;
    }

    private static int bullet(String text) {
        var bullet = Shape.BULLET.matcher(text);
        return bullet.find() && bullet.end() < text.length() ? bullet.end() : 0;
    }
}
