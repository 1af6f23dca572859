package io.wortlaut.claims.extraction.tag;

import java.util.List;

import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.cue.Cue;
import io.wortlaut.claims.extraction.cue.Cue.Complement;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Finds how far the words reach that a reporting clause reports. */
final class ContentExtent {

    private final ContentEnd end;

    ContentExtent(ContentEnd end) {
        this.end = end;
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
        int clauseFrom = Marks.before(sentence, clause.from());
        int attributed = clause.to();
        for (int j = k + 1;
                j < sentence.clauses().size() && sentence.clauses().get(j).type() == ClauseType.RELATIVE;
                j++) {
            attributed = Math.max(attributed, sentence.clauses().get(j).to());
        }
        int clauseTo = Marks.behind(sentence, attributed);
        draft.addContent(sentence, sentence.sentence().from(), clauseFrom);
        draft.addContent(sentence, clauseTo, sentence.contentEnd());
        draft.frame.add(
                new Piece(clause.from(), Math.min(clauseTo, sentence.sentence().to())));
        draft.setForm(sentence.text());
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
        draft.addContent(sentence, from, Marks.before(sentence, clause.from()));
        int frameEnd = frameEnd(sentence, k);
        if (frameEnd == clause.to() && previous.to() > clause.to()) {
            // "The plant, she said, was safe"
            draft.addContent(sentence, Marks.behind(sentence, clause.to()), sentence.contentEnd());
        } else if (k + 1 < clauses.size() && frameEnd == clause.to()) {
            Clause next = clauses.get(k + 1);
            boolean goesOn = quote
                    ? next.type() == ClauseType.QUOTE
                    : next.type() != ClauseType.QUOTE && isSpoken(sentence, k + 1);
            if (goesOn) {
                draft.addContent(sentence, next.from(), end.of(sentence, k, k + 1));
            }
        }
        draft.frame.add(new Piece(Marks.before(sentence, clause.from()), frameEnd));
        draft.setForm(sentence.text());
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
            draft.addContent(sentence, first.from(), end.of(sentence, k, next));
        }
        draft.frame.add(new Piece(clause.from(), Math.max(first.from(), clause.from() + 1)));
        draft.setForm(sentence.text());
        return true;
    }

    /** A relative clause or the like between the reporting clause and what it reports. */
    private static boolean isAttribute(ParsedSentence sentence, Clause next, Clause cueClause) {
        return (next.type() == ClauseType.RELATIVE
                        && next.to() < sentence.contentEnd()
                        && !ContentClauses.isQuestionWord(sentence, next))
                || next.to() <= cueClause.to();
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
        draft.addContent(sentence, from, Math.max(end, Math.min(end, sentence.contentEnd())));
    }
}
