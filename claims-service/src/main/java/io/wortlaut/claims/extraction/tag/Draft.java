package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.cue.Cue;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.segment.Sentence;

/** A statement on its way: where it stands, before it is known who speaks. Positions are numbers of words. */
public final class Draft {

    /** Where its speaker is to be looked for. */
    public enum SpeakerPlace {
        /** The phrase is the speaker. */
        PHRASE,
        /** The speaker of the statement before. */
        PREVIOUS,
        /** The phrase is a source; the speaker is named in it ("Angaben der Polizei"). */
        SOURCE,
        /** The phrase is a document; its authors speak. */
        DOCUMENT,
        /** The sentence does not say. */
        NONE
    }

    public final Sentence sentence;
    public final List<Piece> content = new ArrayList<>();
    public final List<Integer> cueWords = new ArrayList<>();
    public final List<Piece> frame = new ArrayList<>();
    public Form form;
    public Cue cue;
    public Predicate predicate;
    public Clause cueClause;
    public NounPhrase speaker;
    /** Whom the speaker's phrase means, where it does not name them itself ("nach eigenen Angaben"); else null. */
    public NounPhrase meant;

    public SpeakerPlace place = SpeakerPlace.NONE;
    /** "Das bestätigte …": the sentence before is what is reported. */
    public boolean refersBack;
    /** Media that are said elsewhere to report it: "Das berichtet …", "…, schreibt …". */
    public final List<NounPhrase> reporters = new ArrayList<>();
    /** The document that says it, when its authors are known ("legte einen Bericht vor, der bestätigte"). */
    public NounPhrase document;
    /** Another reporting clause that tells where this one was said ("Diese Vermutung äußerte er in einem Interview"). */
    public Draft circumstances;
    /** Whom it is said to; null when the reporting clause does not say. */
    public NounPhrase addressee;
    /** Whether it stands in an interview, so that what follows does too. */
    public boolean interview;

    /** Whether it is a turn of a conversation that is printed turn by turn. */
    public boolean turn;

    public int confidence = 80;

    public Draft(Form form, Sentence sentence) {
        this.form = form;
        this.sentence = sentence;
    }

    public int from() {
        return content.getFirst().from();
    }

    public int to() {
        return content.getLast().to();
    }

    /** Whether the word belongs to the phrase that names the speaker. */
    public boolean speaksAt(int word) {
        return speaker != null && speaker.from() <= word && word < speaker.end();
    }

    /** Adds the words that make the verb of the clause this cue. */
    public void addCueWords(TaggedText text, Clause clause, Cue reporting) {
        reporting.positions(text, clause).orElseThrow().stream()
                .filter(word -> !cueWords.contains(word))
                .forEach(cueWords::add);
        cueWords.sort(null);
    }

    /** "sprach der Verein von einem „Fehler“": what the verb governs is no attribute of a phrase before it. */
    public NounPhrase withoutCueWords(NounPhrase phrase) {
        return phrase.before(cueWords);
    }

    /** Adds a stretch of the content, without the marks around it. */
    void addContent(ParsedSentence sentence, int from, int to) {
        TaggedText text = sentence.text();
        int start = from;
        int end = Math.min(to, sentence.sentence().to());
        while (start < end
                && text.word(start).isMark()
                && ",;:.–—!?".contains(text.word(start).text())) {
            start++;
        }
        while (end > start
                && text.word(end - 1).isMark()
                && ",;:.–—".contains(text.word(end - 1).text())) {
            end--;
        }
        if (start < end) {
            content.add(new Piece(start, end));
        }
    }

    /** A statement whose every piece is a quotation is direct speech. */
    void setForm(TaggedText text) {
        boolean direct = !content.isEmpty();
        for (Piece piece : content) {
            direct &= outermost(text, piece);
        }
        form = direct ? Form.DIRECT : Form.INDIRECT;
    }

    private static boolean outermost(TaggedText text, Piece piece) {
        Quotation quotation = text.quotationAt(piece.from());
        return quotation != null
                && quotation.from() == piece.from()
                && quotation.to() >= piece.to()
                && quotation.depth() == 0;
    }

    /** What of the stretches lies in none of the others. */
    static List<Piece> without(List<Piece> stretches, List<Piece> others) {
        List<Piece> rest = new ArrayList<>();
        for (Piece stretch : stretches) {
            int from = stretch.from();
            for (int i = stretch.from(); i <= stretch.to(); i++) {
                if (i == stretch.to() || holds(others, i)) {
                    if (i > from) {
                        rest.add(new Piece(from, i));
                    }
                    from = i + 1;
                }
            }
        }
        return rest;
    }

    /** Whether a word belongs to its content. */
    public boolean holds(int word) {
        return holds(content, word);
    }

    private static boolean holds(List<Piece> pieces, int word) {
        for (Piece piece : pieces) {
            if (piece.from() <= word && word < piece.to()) {
                return true;
            }
        }
        return false;
    }
}
