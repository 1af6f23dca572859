package io.wortlaut.claims.extraction.model;

import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.tag.Draft;

/** What is known of each word of a document, as small numbers and hashes. */
final class WordFeatures {

    private static final int NO_WORD = 17;

    private final ReadDocument document;
    private final TaggedText text;
    private final CueLexicon cues;
    private final int size;
    private final int[] form;
    private final int[] lemma;
    private final int[] pos;
    private final int[] quote;
    private final int[] rule;
    private final int[] ruleRole;
    private final int[] clause;
    private final int[] place;

    /** What is known of a clause. */
    private record ClauseView(int type, int verb, int mood, int first, int cue, int subject) {
        static final ClauseView NONE = new ClauseView(99, 0, 0, 0, 0, 0);
    }

    private final FeatureSet features = new FeatureSet();

    WordFeatures(ReadDocument document, CueLexicon cues) {
        this.document = document;
        this.text = document.text();
        this.cues = cues;
        this.size = text.words().size();
        form = new int[size];
        lemma = new int[size];
        pos = new int[size];
        quote = new int[size];
        rule = new int[size];
        ruleRole = new int[size];
        clause = new int[size];
        place = new int[size];
        for (int i = 0; i < size; i++) {
            Word word = text.word(i);
            form[i] = word.token().kind() == io.wortlaut.claims.extraction.segment.Token.Kind.NUMBER
                    ? 3
                    : Hash.of(word.lower());
            pos[i] = pos(word);
            lemma[i] = word.isVerbHere() && !word.readings().isEmpty() ? Hash.of(word.lemma(Feature.VERB)) : 0;
            quote[i] = quote(i);
        }
        for (Draft draft : document.drafts()) {
            markRules(draft);
        }
    }

    private static int pos(Word word) {
        int code = Hash.of(word.tag());
        if (word.isVerbHere()) {
            int mood = word.isSubjunctive1() ? 1 : word.isSubjunctive() ? 2 : word.isFinite() ? 3 : 4;
            int shape = word.is(Feature.PARTICIPLE_2) ? 1 : word.is(Feature.ZU_INFINITIVE) ? 2 : 0;
            int kind = word.is(Feature.MODAL) ? 1 : word.is(Feature.AUXILIARY) ? 2 : 0;
            return Hash.mix(code, mood, shape, kind);
        }
        if (word.isMark()) {
            return Hash.mix(code, Hash.of(word.text()));
        }
        return code;
    }

    private int quote(int i) {
        Quotation quotation = text.quotationAt(i);
        if (quotation == null) {
            return 0;
        }
        int length = quotation.words() < 4 ? 1 : quotation.words() < 8 ? 2 : 3;
        int where = i == quotation.from() ? 1 : i == quotation.to() - 1 ? 2 : 3;
        return 1 + where + 4 * length;
    }

    private void markRules(Draft draft) {
        if (draft.form != Form.DIRECT) {
            int label = Labels.first(draft.form);
            for (Piece piece : draft.content) {
                for (int i = piece.from(); i < piece.to(); i++) {
                    rule[i] = i == draft.from() ? label : label + 1;
                }
            }
        } else {
            for (Piece piece : draft.content) {
                for (int i = piece.from(); i < piece.to(); i++) {
                    ruleRole[i] = 4;
                }
            }
        }
        for (Piece piece : draft.frame) {
            for (int i = piece.from(); i < piece.to(); i++) {
                ruleRole[i] = 1;
            }
        }
        for (int i : draft.cueWords) {
            ruleRole[i] = 2;
        }
    }

    /** The features of each word of a sentence. */
    int[][] of(int sentenceNumber, int previousForm) {
        ParsedSentence sentence = document.sentences().get(sentenceNumber);
        int from = sentence.sentence().from();
        int to = sentence.sentence().to();
        ClauseView[] views = clauses(sentence);
        int sentenceCue = 0;
        int main = 0;
        for (int k = 0; k < views.length; k++) {
            sentenceCue = sentenceCue == 0 ? views[k].cue() : sentenceCue;
            boolean isMain =
                    views[k].type() == Hash.of(ClauseType.MAIN) || views[k].type() == Hash.of(ClauseType.VERB_FIRST);
            main = main == 0 && isMain ? 1 + views[k].mood() : main;
        }
        int source = 0;
        int ruleForms = 0;
        for (int i = from; i < to; i++) {
            if (text.word(i).is(WordClass.SOURCE_SIGN)) {
                source |= 1;
            }
            ruleForms = rule[i] > 0 ? rule[i] : ruleForms;
        }
        int zone = Hash.of(sentence.sentence().zone());
        boolean opens = sentenceNumber == 0
                || document.sentences().get(sentenceNumber - 1).sentence().paragraph()
                        != sentence.sentence().paragraph();
        int context = Hash.mix(main, previousForm, ruleForms == 0 ? 0 : 1, opens ? 1 : 0);
        int[][] result = new int[to - from][];
        for (int i = from; i < to; i++) {
            features.clear();
            ClauseView own = clause[i] < 0 ? ClauseView.NONE : views[clause[i]];
            ClauseView before = clause[i] > 0 ? views[clause[i] - 1] : ClauseView.NONE;
            ClauseView behind = clause[i] >= 0 && clause[i] + 1 < views.length ? views[clause[i] + 1] : ClauseView.NONE;
            words(i, from, to);
            clauses(i, own, before, behind);
            features.add(40, context);
            features.add(41, context, own.mood(), own.type());
            features.add(42, sentenceCue, own.type());
            features.add(43, form[from], i == from ? 1 : 0);
            features.add(44, zone, i == from ? 1 : 0);
            features.add(45, source, own.type());
            features.add(46, source, own.mood(), i == from ? 1 : 0);
            features.add(47, previousForm, main, own.type());
            features.add(48, sentenceCue == 0 ? 0 : 1, main, previousForm);
            features.add(49, to - from < 8 ? 1 : to - from < 20 ? 2 : 3, zone);
            result[i - from] = features.toArray();
        }
        return result;
    }

    private void words(int i, int from, int to) {
        int w0 = form[i];
        int w1 = i > from ? form[i - 1] : NO_WORD;
        int w2 = i > from + 1 ? form[i - 2] : NO_WORD;
        int n1 = i + 1 < to ? form[i + 1] : NO_WORD;
        int n2 = i + 2 < to ? form[i + 2] : NO_WORD;
        int p0 = pos[i];
        int p1 = i > from ? pos[i - 1] : NO_WORD;
        int p2 = i > from + 1 ? pos[i - 2] : NO_WORD;
        int q1 = i + 1 < to ? pos[i + 1] : NO_WORD;
        int q2 = i + 2 < to ? pos[i + 2] : NO_WORD;
        features.add(0, 0);
        features.add(1, w0);
        features.add(2, w1);
        features.add(3, n1);
        features.add(4, w2);
        features.add(5, n2);
        features.add(6, w0, w1);
        features.add(7, w0, n1);
        features.add(8, p0);
        features.add(9, p1);
        features.add(10, q1);
        features.add(11, p0, p1);
        features.add(12, p0, q1);
        features.add(13, p1, p2);
        features.add(14, q1, q2);
        features.add(15, w1, p0);
        features.add(16, lemma[i]);
        features.add(17, quote[i]);
        features.add(18, i > from ? quote[i - 1] : 0, quote[i]);
        int r0 = rule[i];
        int r1 = i > from ? rule[i - 1] : 0;
        int s1 = i + 1 < to ? rule[i + 1] : 0;
        features.add(19, r0);
        features.add(20, r1, r0, s1);
        features.add(21, ruleRole[i], r0);
        features.add(22, r0, p0);
        features.add(23, r0, i > from ? ruleRole[i - 1] : 0);
        features.add(24, i == from ? 1 : 0, i == to - 1 ? 1 : 0);
    }

    private void clauses(int i, ClauseView own, ClauseView before, ClauseView behind) {
        int at = place[i];
        int r0 = rule[i];
        features.add(25, own.type(), at);
        features.add(26, own.type(), own.mood(), at);
        features.add(27, own.verb());
        features.add(28, own.first(), own.type(), at);
        features.add(29, before.verb(), own.type());
        features.add(30, behind.verb(), own.type());
        features.add(31, before.cue(), own.type(), own.mood());
        features.add(32, behind.cue(), own.type(), own.mood());
        features.add(33, own.cue(), own.type());
        features.add(34, own.cue(), own.verb(), at);
        features.add(35, own.first(), before.verb());
        features.add(36, r0, own.type(), own.mood());
        features.add(37, r0, own.verb());
        features.add(38, r0, own.cue(), before.cue());
        features.add(39, own.subject(), own.type());
    }

    private ClauseView[] clauses(ParsedSentence sentence) {
        List<Clause> parsed = sentence.clauses();
        ClauseView[] views = new ClauseView[parsed.size()];
        for (int i = sentence.sentence().from(); i < sentence.sentence().to(); i++) {
            clause[i] = -1;
            place[i] = 0;
        }
        for (int k = 0; k < views.length; k++) {
            Clause one = parsed.get(k);
            Predicate predicate = sentence.predicates().get(k);
            for (Piece piece : one.pieces()) {
                for (int i = piece.from(); i < piece.to(); i++) {
                    clause[i] = k;
                    place[i] = i == one.from() ? 1 : i == one.to() - 1 ? 2 : i == one.finite() ? 3 : 4;
                }
            }
            int mood = 0;
            int verb = 0;
            int cue = 0;
            if (predicate != null) {
                mood = 1
                        + (predicate.subjunctive() ? 1 : 0)
                        + (predicate.modal() == null ? 0 : 2)
                        + (predicate.passive() ? 4 : 0);
                verb = Hash.of(predicate.lemma());
                cue = cues.knows(predicate.lemma()) ? 1 : 0;
            }
            Word first = text.word(one.core());
            boolean pronoun = first.tag().equals("PRON");
            views[k] = new ClauseView(Hash.of(one.type()), verb, mood, Hash.of(first.lower()), cue, pronoun ? 1 : 0);
        }
        return views;
    }
}
