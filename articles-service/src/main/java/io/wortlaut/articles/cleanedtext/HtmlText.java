package io.wortlaut.articles.cleanedtext;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The visible text of a page, each block on a line of its own, traced back to the page's source. Nothing that is shown
 * is left out: menus and advertisements are lines too, whose markup tells what they are.
 */
final class HtmlText implements NodeFilter {

    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "head",
            "option",
            "textarea",
            "canvas",
            "video",
            "audio",
            "map",
            "datalist");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?");
    private static final Pattern HEADING = Pattern.compile("h[2-6]");

    /** A line as it was written: what markup makes of it, and how much of it is link or bold. */
    private static final class Written {
        private Role role = Role.PARAGRAPH;
        private @Nullable Zone marked;
        private int letters;
        private int linked;
        private int bold;

        Role role() {
            if (role != Role.PARAGRAPH || letters == 0) {
                return role == Role.ITEM && letters > 0 && linked == letters ? Role.LINK : role;
            }
            if (linked == letters) {
                return Role.LINK;
            }
            return bold == letters ? Role.STRONG : role;
        }
    }

    private final String source;
    private final PageParts parts;
    private final Rewriter text;
    private final NavigableMap<Integer, Written> lines = new TreeMap<>();
    private Written line = new Written();

    private HtmlText(String source, PageParts parts) {
        this.source = source;
        this.parts = parts;
        this.text = new Rewriter(source);
        lines.put(0, line);
    }

    static CleanedArticle read(String source) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        var page = parser.parseInput(source, "");
        HtmlText html = new HtmlText(source, new PageParts(page.body()));
        page.body().filter(html);
        CleanedText written = html.text.done();
        CleanedText cleaned = Cleaning.clean(CleanedText.of(written.text()));
        List<Line> lines = Zoning.lines(cleaned.text()).stream()
                .map(line -> html.described(line, cleaned))
                .toList();
        return new CleanedArticle(written.then(cleaned), Zoning.zones(lines), Metadata.of(page));
    }

    private Line described(Line line, CleanedText cleaned) {
        int at = cleaned.toOriginal(new Span(line.start(), line.end())).start();
        Written written = lines.floorEntry(at).getValue();
        return line.described(written.role(), written.marked);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        return switch (node) {
            case TextNode words -> {
                write(words);
                yield FilterResult.CONTINUE;
            }
            case Element element -> enter(element);
            default -> FilterResult.CONTINUE;
        };
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && breaks(element)) {
            breakLine(element.parent());
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        if (INVISIBLE.contains(element.normalName()) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (breaks(element)) {
            breakLine(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    /** Blocks, and the marked parts of a headline, which are lines of their own. */
    private boolean breaks(Element element) {
        String name = element.normalName();
        return element.isBlock()
                || name.equals("br")
                || name.equals("button")
                || name.equals("label")
                || (element.parent() != null
                        && element.parent().normalName().matches("h[1-6]|figcaption")
                        && parts.zone(element) != null);
    }

    private void breakLine(@Nullable Element at) {
        text.write("\n\n");
        line = new Written();
        lines.put(text.length(), line);
        for (Element element = at; element != null; element = element.parent()) {
            Zone zone = parts.zone(element);
            // The outermost part decides, apart from a picture's caption inside of the article.
            line.marked = zone != null ? zone : line.marked;
            line.role = line.role == Role.PARAGRAPH ? role(element) : line.role;
        }
    }

    private static Role role(Element element) {
        String name = element.normalName();
        if (name.equals("h1")) {
            return Role.TITLE;
        }
        if (HEADING.matcher(name).matches()) {
            return Role.HEADING;
        }
        return name.equals("li") ? Role.ITEM : Role.PARAGRAPH;
    }

    private void write(TextNode words) {
        int letters = words.text().strip().length();
        line.letters += letters;
        line.linked += isWithin(words, "a") ? letters : 0;
        line.bold += isWithin(words, "b, strong") ? letters : 0;
        int from = Math.max(0, words.sourceRange().startPos());
        int to = Math.min(source.length(), Math.max(from, words.sourceRange().endPos()));
        trace(words.getWholeText(), from, to);
    }

    private static boolean isWithin(TextNode words, String elements) {
        Element parent = words.parent();
        return parent != null && parent.closest(elements) != null;
    }

    /**
     * Writes what the parser read from a stretch of the source: letter by letter what is equal, decoded what is a
     * character reference, a blank for a line end, which is none on a page.
     */
    private void trace(String read, int from, int to) {
        Matcher reference = REFERENCE.matcher(source).region(from, to);
        int at = from;
        int done = 0;
        while (done < read.length()) {
            char next = read.charAt(done);
            if (at < to && source.charAt(at) == '&' && reference.region(at, to).lookingAt()) {
                String decoded = Parser.unescapeEntities(reference.group(), false);
                if (!decoded.equals(reference.group()) && read.startsWith(decoded, done)) {
                    text.meet(at).write(decoded).meet(reference.end());
                    at = reference.end();
                    done += decoded.length();
                    continue;
                }
            }
            boolean equal = at < to && source.charAt(at) == next;
            if (equal && next != '\n' && next != '\r') {
                text.copy(at, at + 1);
            } else {
                text.write(next == '\n' || next == '\r' ? " " : String.valueOf(next));
            }
            at += equal ? 1 : 0;
            done++;
        }
    }
}
