package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.cue.Cue;
import io.wortlaut.claims.extraction.cue.Cue.Complement;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;

/** Finds how far the words reach that a reporting clause reports. */
final class ContentExtent {

    private final CueLexicon lexicon;

    ContentExtent(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Fills content, frame and form of the draft; false if the reporting clause has no content of its own kind. */
    boolean find(ParsedSentence sentence, int k, Cue cue, Draft draft) {
        Clause clause = sentence.clauses().get(k);
        TaggedText text = sentence.text();
        boolean parenthetical = clause.type() == ClauseType.SUBORDINATE
                && text.word(clause.core()).is(WordClass.LIKE);
        if (parenthetical) {
            return around(sentence, k, draft);
        }
        if (!clause.isCoordinated() && k > 0 && (clause.type() == ClauseType.VERB_FIRST || isSo(text, clause))) {
            if (after(sentence, k, cue, draft)) {
                return true;
            }
        }
        return before(sentence, k, cue, draft);
    }

    /** "…, so urteilte sie": says like a verb in first place that the words before are reported. */
    private static boolean isSo(TaggedText text, Clause clause) {
        return clause.type() == ClauseType.MAIN
                && clause.finite() == clause.core() + 1
                && text.word(clause.core()).is(WordClass.SO)
                && text.isMark(clause.from() - 1, ",");
    }

    /** "wie sie mitteilte", "wie aus einem Brief hervorgeht, der ihr vorliegt": all the rest of the sentence. */
    private static boolean around(ParsedSentence sentence, int k, Draft draft) {
        Clause clause = sentence.clauses().get(k);
        int end = sentence.contentEnd();
        int clauseFrom = withMarkBefore(sentence, clause.from());
        int attributed = clause.to();
        for (int j = k + 1;
                j < sentence.clauses().size() && sentence.clauses().get(j).type() == ClauseType.RELATIVE;
                j++) {
            attributed = Math.max(attributed, sentence.clauses().get(j).to());
        }
        int clauseTo = withMarkBehind(sentence, attributed);
        addContent(sentence, draft, sentence.sentence().from(), clauseFrom);
        addContent(sentence, draft, clauseTo, end);
        draft.frame.add(
                new Piece(clause.from(), Math.min(clauseTo, sentence.sentence().to())));
        setForm(sentence, draft);
        return !draft.content.isEmpty();
    }

    /** "…, sagte sie" and "…, sagte sie, …": what stands before, and a quotation or clause that goes on behind. */
    private boolean after(ParsedSentence sentence, int k, Cue cue, Draft draft) {
        List<Clause> clauses = sentence.clauses();
        Clause clause = clauses.get(k);
        Clause previous = clauses.get(k - 1);
        boolean quote = previous.type() == ClauseType.QUOTE;
        boolean speech = quote || reportsBefore(sentence, k);
        boolean subjunctive = sentence.predicates().get(k - 1) != null
                && previous.type() == ClauseType.MAIN
                && sentence.predicates().get(k - 1).subjunctive();
        if (!speech
                || (!quote && !cue.takes(Complement.MAIN_CLAUSE))
                || (hasContentBehind(sentence, k, cue) && !quote && !subjunctive)) {
            return false;
        }
        if (previous.type() == ClauseType.INFINITIVE && k == 1 && !cue.takes(Complement.INFINITIVE)) {
            return false;
        }
        int from = startOfContent(sentence, k);
        addContent(sentence, draft, from, withMarkBefore(sentence, clause.from()));
        int frameEnd = frameEnd(sentence, k);
        if (frameEnd == clause.to() && previous.to() > clause.to()) {
            // "The plant, she said, was safe"
            addContent(sentence, draft, withMarkBehind(sentence, clause.to()), sentence.contentEnd());
        } else if (k + 1 < clauses.size() && frameEnd == clause.to()) {
            Clause next = clauses.get(k + 1);
            boolean goesOn = quote
                    ? next.type() == ClauseType.QUOTE
                    : next.type() != ClauseType.QUOTE && isSpoken(sentence, k + 1);
            if (goesOn) {
                addContent(sentence, draft, next.from(), endOfContent(sentence, k, k + 1));
            }
        }
        draft.frame.add(new Piece(withMarkBefore(sentence, clause.from()), frameEnd));
        setForm(sentence, draft);
        return !draft.content.isEmpty();
    }

    /** Whether what stands before can be reported: a main clause, or a content clause; no mere "Nachdem …" or "Wie …". */
    private static boolean reportsBefore(ParsedSentence sentence, int k) {
        Clause first = sentence.clauses().getFirst();
        boolean content = first.type() == ClauseType.SUBORDINATE
                && sentence.text().word(first.core()).is(WordClass.THAT_OR_WHETHER);
        boolean main = sentence.clauses().subList(0, k).stream()
                .anyMatch(clause -> clause.type() == ClauseType.MAIN
                        || clause.type() == ClauseType.QUOTE
                        || clause.type() == ClauseType.VERB_FIRST);
        boolean fragment = first.type() == ClauseType.FRAGMENT || first.type() == ClauseType.INFINITIVE;
        return main || content || (fragment && k == 1);
    }

    /** A reporting clause between two quotations may carry more than its verb: "sagte sie dem Blatt, das …, am Montag". */
    private static int frameEnd(ParsedSentence sentence, int k) {
        int end = sentence.clauses().get(k).to();
        for (int j = k + 1; j < sentence.clauses().size(); j++) {
            Clause next = sentence.clauses().get(j);
            if (next.type() == ClauseType.RELATIVE || next.type() == ClauseType.FRAGMENT) {
                end = next.to();
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isSpoken(ParsedSentence sentence, int k) {
        Predicate predicate = sentence.predicates().get(k);
        Clause clause = sentence.clauses().get(k);
        return !clause.isCoordinated()
                && ((predicate != null && predicate.subjunctive())
                        || clause.type() == ClauseType.MAIN
                        || ContentClauses.isContentClause(sentence, clause));
    }

    /** Behind an earlier reporting clause with its own content ("…, sagte A. …, sagte B."), else the sentence's start. */
    private static int startOfContent(ParsedSentence sentence, int k) {
        for (int j = k - 1; j >= 0; j--) {
            boolean stop = isFullStop(sentence.text(), sentence.clauses().get(j).to()) && j < k - 1;
            if (stop) {
                return sentence.clauses().get(j + 1).from();
            }
        }
        return sentence.sentence().from();
    }

    private static boolean isFullStop(TaggedText text, int i) {
        return text.isMark(i, ".") || text.isMark(i, "!") || text.isMark(i, "?");
    }

    private static boolean hasContentBehind(ParsedSentence sentence, int k, Cue cue) {
        return k + 1 < sentence.clauses().size() && ContentClauses.isContent(sentence, k, k + 1, cue);
    }

    /** "Sie sagte, …": the clauses that follow. */
    private boolean before(ParsedSentence sentence, int k, Cue cue, Draft draft) {
        List<Clause> clauses = sentence.clauses();
        Clause clause = clauses.get(k);
        int next = k + 1;
        while (next < clauses.size() && isAttribute(sentence, clauses.get(next), clause)) {
            next++;
        }
        if (next >= clauses.size() || !ContentClauses.isContent(sentence, k, next, cue)) {
            return false;
        }
        Clause first = clauses.get(next);
        boolean ofAnother = !sentence.text().vocabulary().hasMoods()
                && clause.type() == ClauseType.RELATIVE
                && clauses.stream().anyMatch(other -> clause.to() <= other.finite() && other.finite() < first.from());
        if (ofAnother) {
            // "The firm, which wrote the report, confirmed that …"
            return false;
        }
        if (first.type() == ClauseType.QUOTE) {
            draft.content.add(new Piece(first.from(), first.to()));
        } else {
            addContent(sentence, draft, first.from(), endOfContent(sentence, k, next));
        }
        draft.frame.add(new Piece(clause.from(), Math.max(first.from(), clause.from() + 1)));
        setForm(sentence, draft);
        return true;
    }

    /** A relative clause or the like between the reporting clause and what it reports. */
    private static boolean isAttribute(ParsedSentence sentence, Clause next, Clause cueClause) {
        return (next.type() == ClauseType.RELATIVE
                        && next.to() < sentence.contentEnd()
                        && !ContentClauses.isQuestionWord(sentence, next))
                || next.to() <= cueClause.to();
    }

    /** To the end of the sentence, or to where the clause of the reporting verb goes on or has a sequel. */
    private int endOfContent(ParsedSentence sentence, int k, int first) {
        List<Clause> clauses = sentence.clauses();
        Clause cueClause = clauses.get(k);
        Clause content = clauses.get(first);
        boolean subjunctive = sentence.predicates().get(first) != null
                && sentence.predicates().get(first).subjunctive();
        for (int j = 0; j < first; j++) {
            Clause interrupted = clauses.get(j);
            if (!sentence.text().vocabulary().hasMoods()
                    && interrupted.finite() >= content.to()
                    && interrupted != cueClause) {
                // "One captain, who asked to stay anonymous, told the paper …"
                return withMarkBefore(sentence, resumes(interrupted, content.to()));
            }
        }
        for (int j = first + 1; j < clauses.size(); j++) {
            Clause clause = clauses.get(j);
            Predicate predicate = sentence.predicates().get(j);
            if (clause.type() == ClauseType.QUOTE && sentence.text().isMark(clause.from() - 1, ":")) {
                return clauses.get(j).from() - 1;
            }
            if (answers(sentence, j) || contrasts(sentence, j)) {
                return withMarkBefore(sentence, clause.from());
            }
            if (predicate == null) {
                continue;
            }
            boolean main = clause.type() == ClauseType.VERB_FIRST || clause.type() == ClauseType.MAIN;
            boolean indicative = !predicate.subjunctive()
                    && !sentence.text().word(clause.finite()).is(Feature.SUBJUNCTIVE_1, Feature.THIRD);
            boolean elided = clause.type() == ClauseType.VERB_FIRST || (content.isBare() && clause.isCoordinated());
            if (main && !sentence.text().vocabulary().hasMoods() && !reportsAnew(sentence, j)) {
                continue;
            }
            boolean sequel = main
                    && indicative
                    && (elided || (clause.isCoordinated() && (subjunctive || content.type() != ClauseType.MAIN)));
            if (sequel) {
                return withMarkBefore(sentence, clause.from());
            }
        }
        return Math.max(
                content.to(),
                sentence.contentEnd() > content.from() && cueClause.to() <= content.from()
                        ? sentence.contentEnd()
                        : content.to());
    }

    /** "…, while the board said it was too soon": what somebody else says. */
    private boolean contrasts(ParsedSentence sentence, int k) {
        Clause clause = sentence.clauses().get(k);
        Predicate predicate = sentence.predicates().get(k);
        return clause.type() == ClauseType.SUBORDINATE
                && predicate != null
                && !predicate.subjunctive()
                && sentence.text().word(clause.core()).is(WordClass.CONTRASTING)
                && sentence.text().isMark(clause.from() - 1, ",")
                && lexicon.find(predicate.lemma()).isPresent();
    }

    /** Where no mood tells what is said from who says it: "…, but the navy insists that …". */
    private boolean reportsAnew(ParsedSentence sentence, int k) {
        Clause clause = sentence.clauses().get(k);
        Optional<Cue> cue = lexicon.find(sentence.predicates().get(k).lemma(), sentence.text(), clause);
        return cue.isPresent()
                && (cue.get().takes(Complement.OBJECT)
                        || (k + 1 < sentence.clauses().size()
                                && ContentClauses.isContent(sentence, k, k + 1, cue.get())));
    }

    private static int resumes(Clause clause, int behind) {
        return clause.pieces().stream()
                .mapToInt(Piece::from)
                .filter(from -> from >= behind)
                .findFirst()
                .orElse(behind);
    }

    /** "…, was der Minister bestreitet": said of what stands before, and no part of it. */
    boolean answers(ParsedSentence sentence, int k) {
        Clause clause = sentence.clauses().get(k);
        Predicate predicate = sentence.predicates().get(k);
        return clause.type() == ClauseType.RELATIVE
                && predicate != null
                && !predicate.subjunctive()
                && clause.core() > sentence.sentence().from()
                && sentence.text().word(clause.core()).is(WordClass.WHAT)
                && lexicon.find(predicate.lemma())
                        .filter(cue -> cue.act() == SpeechAct.DENIAL)
                        .isPresent();
    }

    /** A reported act: the reporting clause with the clauses that depend on it. */
    void reported(ParsedSentence sentence, int k, Draft draft) {
        List<Clause> clauses = sentence.clauses();
        Clause clause = clauses.get(k);
        int from = clause.from();
        if (clause.isCoordinated()) {
            from = clause.core();
        }
        int end = clause.to();
        for (int j = k + 1; j < clauses.size(); j++) {
            Clause next = clauses.get(j);
            boolean dependent = next.type() == ClauseType.RELATIVE
                    || next.type() == ClauseType.INFINITIVE
                    || next.type() == ClauseType.FRAGMENT
                    || ContentClauses.isContentClause(sentence, next)
                    || ContentClauses.givesReason(sentence, next)
                    || next.to() <= end;
            boolean joined = next.isCoordinated()
                    && next.type() == ClauseType.INFINITIVE
                    && clauses.get(j - 1).type() != ClauseType.INFINITIVE;
            if (!dependent || joined) {
                break;
            }
            end = Math.max(end, next.to());
        }
        addContent(sentence, draft, from, Math.max(end, Math.min(end, sentence.contentEnd())));
    }

    static void addContent(ParsedSentence sentence, Draft draft, int from, int to) {
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
            draft.content.add(new Piece(start, end));
        }
    }

    private static int withMarkBefore(ParsedSentence sentence, int i) {
        boolean comma = i > sentence.sentence().from()
                && sentence.text().word(i - 1).isMark()
                && ",–—".contains(sentence.text().word(i - 1).text());
        return comma ? i - 1 : i;
    }

    private static int withMarkBehind(ParsedSentence sentence, int i) {
        boolean comma = i < sentence.sentence().to()
                && sentence.text().word(i).isMark()
                && ",:–—".contains(sentence.text().word(i).text());
        return comma ? i + 1 : i;
    }

    /** A statement whose every piece is a quotation is direct speech. */
    static void setForm(ParsedSentence sentence, Draft draft) {
        boolean direct = !draft.content.isEmpty();
        for (Piece piece : new ArrayList<>(draft.content)) {
            direct &= outermost(sentence.text(), piece);
        }
        draft.form = direct ? Form.DIRECT : Form.INDIRECT;
    }

    private static boolean outermost(TaggedText text, Piece piece) {
        Quotation quotation = text.quotationAt(piece.from());
        return quotation != null
                && quotation.from() == piece.from()
                && quotation.to() >= piece.to()
                && quotation.depth() == 0;
    }
}
