package io.wortlaut.articles.cleanedtext;

import java.util.regex.Pattern;

/** Lines that say by their words what they are: advertisements, buttons, credits, captions. */
final class PhraseZones implements ZoneRule {

    private static final Phrases PHRASES = Phrases.ALL;
    private static final Pattern ONLY_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d{2}(?: Uhr)?");
    private static final Pattern COPYRIGHT = Pattern.compile("^(?:©|\\(c\\))", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTACT = Pattern.compile("\\S+@\\S+\\.\\p{L}{2,}");
    private static final Pattern INITIALS = Pattern.compile("\\(?(?:\\p{L}{1,4}(?:[/.,;\\-]\\s?\\p{L}{1,8})*)\\)");
    private static final Pattern SOURCE_LINE = Pattern.compile(
            "(?:quelle|quellen|source|via)\\b(?: ?:)? ?[\\p{L}\\p{N}.,/&()’' \\-]{1,60}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}]+(?:[-_][\\p{Ll}\\d]+)*[-_]\\d+");
    private static final Pattern MARKED_AD =
            Pattern.compile("^\\W*(?:anzeige|werbung|advertisement)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AD = Pattern.compile("(?:anzeige|werbung|advertisement)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SIGNATURE = 60;
    private static final int LONGEST_SLOGAN = 200;

    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Line line = draft.line(i);
            if (isBoilerplate(line) || isAdvertised(draft, i)) {
                draft.set(i, Zone.BOILERPLATE);
            } else if (isCaption(line)) {
                draft.set(i, Zone.CAPTION);
            }
        }
    }

    private static boolean isBoilerplate(Line line) {
        String text = line.text();
        Shape shape = line.shape();
        if (ONLY_SIGNS.matcher(text).matches() || TIME.matcher(text).matches() || PHRASES.isLine("boilerplate", text)) {
            return true;
        }
        if (COPYRIGHT.matcher(text).find() || (text.length() <= LONGEST_SIGNATURE && isSignature(text))) {
            return true;
        }
        if (text.length() > LONGEST_SLOGAN * 2) {
            return false;
        }
        boolean brief = text.length() <= LONGEST_SLOGAN && shape.sentences() <= 3;
        boolean slogan = (brief && PHRASES.starts("boilerplate", text)) || PHRASES.has("boilerplate", text);
        boolean advertisement = brief && MARKED_AD.matcher(text).matches();
        boolean credit = shape.words() <= 8 && SOURCE_LINE.matcher(text).matches();
        boolean contact = !shape.sentence() && CONTACT.matcher(text).find();
        return (slogan && !quotes(text)) || advertisement || credit || contact;
    }

    /** What stands right below the one word "Advertisement". */
    private static boolean isAdvertised(Draft draft, int index) {
        Line line = draft.line(index);
        return index > 0
                && !line.apart()
                && !line.isParagraph()
                && AD.matcher(draft.line(index - 1).text()).matches();
    }

    private static boolean isSignature(String text) {
        return INITIALS.matcher(text).matches() || SLUG.matcher(text).matches();
    }

    private static boolean isCaption(Line line) {
        Shape shape = line.shape();
        boolean begins = shape.length() <= 400 && PHRASES.starts("caption", line.text());
        boolean credits = shape.length() <= 300 && shape.sentences() <= 3 && PHRASES.has("caption", line.text());
        return begins || credits;
    }

    /** Speech is never boilerplate, whatever words it uses. */
    private static boolean quotes(String text) {
        return text.matches("(?s).*[„“”«»\"][^„“”«»\"]{40,}[„“”«»\"].*");
    }
}
