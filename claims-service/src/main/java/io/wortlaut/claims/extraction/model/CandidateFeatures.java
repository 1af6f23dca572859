package io.wortlaut.claims.extraction.model;

import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.model.Candidate.Origin;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.tag.QuotedWords;

/** What speaks for and against a candidate. */
final class CandidateFeatures {

    private final ReadDocument document;
    private final TaggedText text;
    private final int density;
    private final CueLexicon cues;
    private final QuotedWords quotedWords;
    private final double[][] marginals;
    private final List<Candidate> candidates;
    private final IntervalTree places;
    private final FeatureSet features = new FeatureSet();

    CandidateFeatures(ReadDocument document, LanguageReader reader, double[][] marginals, List<Candidate> candidates) {
        this.document = document;
        this.text = document.text();
        this.density = document.density();
        this.cues = reader.cues();
        this.quotedWords = reader.quotedWords();
        this.marginals = marginals;
        this.candidates = candidates;
        this.places = new IntervalTree(candidates, Candidate::from, Candidate::to);
    }

    int[] of(Candidate candidate) {
        features.clear();
        int kind = Hash.mix(Hash.of(candidate.origin()), Hash.of(candidate.form()));
        int origin = Hash.of(candidate.origin());
        ParsedSentence sentence = document.sentences().get(candidate.sentence());
        features.add(100, kind);
        features.add(170, kind, density);
        likelihood(candidate, kind);
        int[] overlapping = places.overlapping(candidate.from(), candidate.to());
        neighbours(candidate, overlapping, kind);
        clauses(candidate, sentence, kind);
        surface(candidate, sentence, kind);
        if (candidate.draft() != null) {
            rules(candidate, kind);
        }
        if (candidate.form() == Form.DIRECT) {
            quotation(candidate, sentence, origin, outer(candidate, overlapping));
        }
        return features.toArray();
    }

    private void likelihood(Candidate candidate, int kind) {
        boolean direct = candidate.form() == Form.DIRECT;
        double own = 0;
        double any = 0;
        int words = 0;
        for (Piece piece : candidate.content()) {
            for (int i = piece.from(); i < piece.to(); i++) {
                double[] here = marginals[i];
                if (here != null) {
                    words++;
                    any += 1 - here[Labels.OUTSIDE];
                    own += direct ? 0 : here[Labels.first(candidate.form())] + here[Labels.further(candidate.form())];
                }
            }
        }
        int anyBin = bin(any / Math.max(1, words));
        int ownBin = bin(own / Math.max(1, words));
        features.add(101, kind, anyBin);
        features.add(102, kind, ownBin);
        features.add(171, kind, ownBin, density);
        if (!direct) {
            double[] first = marginals[candidate.from()];
            int start = first == null ? -1 : bin(first[Labels.first(candidate.form())]);
            double[] next = candidate.to() < marginals.length ? marginals[candidate.to()] : null;
            int end = next == null ? 11 : bin(next[Labels.OUTSIDE] + firsts(next));
            features.add(103, kind, start);
            features.add(104, kind, end);
            features.add(105, kind, start, end);
            features.add(106, kind, ownBin, Math.min(start, end));
        }
    }

    private static double firsts(double[] labels) {
        double sum = 0;
        for (Form form : Labels.forms()) {
            sum += labels[Labels.first(form)];
        }
        return sum;
    }

    private static int bin(double likelihood) {
        return likelihood < 0.02 ? 0 : likelihood < 0.08 ? 1 : likelihood > 0.98 ? 12 : 2 + (int) (likelihood * 10);
    }

    /** How it stands to the other candidates. */
    private void neighbours(Candidate candidate, int[] overlapping, int kind) {
        double rules = 0;
        double tagger = 0;
        Form rulesForm = null;
        Form taggerForm = null;
        Candidate outer = null;
        for (int number : overlapping) {
            Candidate other = candidates.get(number);
            if (other.equals(candidate)) {
                continue;
            }
            double similarity = other.similarity(candidate);
            if (other.origin() == Origin.RULES && similarity > rules) {
                rules = similarity;
                rulesForm = other.form();
            }
            if (other.origin() == Origin.TAGGER && similarity > tagger) {
                tagger = similarity;
                taggerForm = other.form();
            }
            if (other.origin() == Origin.RULES && other.holds(candidate) && other.words() > candidate.words()) {
                outer = other;
            }
        }
        int r = rulesForm == null ? 0 : 1 + Hash.of(rulesForm);
        int t = taggerForm == null ? 0 : 1 + Hash.of(taggerForm);
        features.add(110, kind, (int) (rules * 5), r);
        features.add(111, kind, (int) (tagger * 5), t);
        features.add(112, kind, Hash.mix((int) (rules * 5), r), Hash.mix((int) (tagger * 5), t));
        features.add(113, kind, outer == null ? 0 : 1 + Hash.of(outer.form()));
    }

    private void clauses(Candidate candidate, ParsedSentence sentence, int kind) {
        int inside = -1;
        int before = -1;
        int behind = -1;
        for (int k = 0; k < sentence.clauses().size(); k++) {
            Clause clause = sentence.clauses().get(k);
            if (clause.to() <= candidate.from()) {
                before = k;
            } else if (clause.from() >= candidate.to()) {
                behind = behind < 0 ? k : behind;
            } else if (inside < 0) {
                inside = k;
            }
        }
        int in = verb(sentence, inside);
        int pre = verb(sentence, before);
        int post = verb(sentence, behind);
        features.add(120, kind, in);
        features.add(121, kind, pre);
        features.add(122, kind, post);
        int inShape = shape(sentence, inside);
        int preShape = shape(sentence, before);
        int postShape = shape(sentence, behind);
        features.add(123, kind, inShape);
        features.add(124, kind, preShape, inShape);
        features.add(125, kind, inShape, postShape);
        features.add(126, kind, cue(sentence, before) + 2 * cue(sentence, inside) + 4 * cue(sentence, behind));
        features.add(127, kind, cue(sentence, before) + 2 * cue(sentence, inside) + 4 * cue(sentence, behind), inShape);
    }

    private static int verb(ParsedSentence sentence, int k) {
        Predicate predicate = k < 0 ? null : sentence.predicates().get(k);
        return predicate == null ? 0 : Hash.of(predicate.lemma());
    }

    private int cue(ParsedSentence sentence, int k) {
        Predicate predicate = k < 0 ? null : sentence.predicates().get(k);
        return predicate != null && cues.knows(predicate.lemma()) ? 1 : 0;
    }

    private static int shape(ParsedSentence sentence, int k) {
        if (k < 0) {
            return 0;
        }
        Predicate predicate = sentence.predicates().get(k);
        int mood = predicate == null
                ? 0
                : 1
                        + (predicate.subjunctive() ? 1 : 0)
                        + (predicate.modal() == null ? 0 : 2)
                        + (predicate.passive() ? 4 : 0)
                        + (predicate.negated() ? 8 : 0);
        return Hash.mix(1 + Hash.of(sentence.clauses().get(k).type()), mood);
    }

    private void surface(Candidate candidate, ParsedSentence sentence, int kind) {
        int words = candidate.words();
        int length = words < 3 ? words : words < 6 ? 3 : words < 12 ? 4 : words < 25 ? 5 : 6;
        int from = sentence.sentence().from();
        int to = sentence.sentence().to();
        features.add(130, kind, length);
        features.add(131, kind, Hash.of(sentence.sentence().zone()));
        features.add(132, kind, Hash.of(text.word(candidate.from()).lower()));
        features.add(
                133,
                kind,
                candidate.from() > from
                        ? Hash.of(text.word(candidate.from() - 1).lower())
                        : 1);
        features.add(
                134,
                kind,
                candidate.to() < to ? Hash.of(text.word(candidate.to()).lower()) : 1);
        features.add(135, kind, candidate.content().size());
        features.add(
                136,
                kind,
                candidate.from() == from ? 1 : 0,
                candidate.to() >= to ? 2 : candidate.to() >= to - 1 ? 1 : 0);
        features.add(137, kind, Hash.of(text.word(from).lower()));
        boolean quoted = false;
        boolean source = false;
        for (int i = from; i < to; i++) {
            quoted |= text.isQuoted(i);
            source |= text.word(i).is(WordClass.SOURCE_HINT);
        }
        features.add(138, kind, (quoted ? 1 : 0) + (source ? 2 : 0));
    }

    private void rules(Candidate candidate, int kind) {
        var draft = candidate.draft();
        features.add(140, kind, draft.cue == null ? 0 : Hash.of(draft.cue.lemma()));
        features.add(141, kind, Hash.of(draft.place), draft.confidence);
        features.add(142, kind, draft.cueClause == null ? -1 : Hash.of(draft.cueClause.type()));
        int mood = draft.predicate == null
                ? 0
                : 1
                        + (draft.predicate.subjunctive() ? 1 : 0)
                        + (draft.predicate.modal() == null ? 0 : 2)
                        + (draft.predicate.passive() ? 4 : 0)
                        + (draft.predicate.negated() ? 8 : 0);
        features.add(143, kind, mood);
        features.add(144, kind, draft.speaker == null ? 0 : draft.speaker.pronoun() ? 1 : 2);
        features.add(
                145,
                kind,
                draft.cueWords.isEmpty()
                        ? 0
                        : Hash.of(text.word(draft.cueWords.getFirst()).lower()));
        features.add(146, kind, draft.cue == null ? 0 : Hash.of(draft.cue.act()));
    }

    /** In what kind of the rules' statements it stands; 0 for none. */
    private int outer(Candidate candidate, int[] overlapping) {
        int form = 0;
        for (int number : overlapping) {
            Candidate other = candidates.get(number);
            if (other.origin() == Origin.RULES && other.holds(candidate) && other.words() > candidate.words()) {
                form = 1 + Hash.of(other.form());
            }
        }
        return form;
    }

    /** What tells a quotation from a title, a term and scare quotes. */
    private void quotation(Candidate candidate, ParsedSentence sentence, int origin, int quoter) {
        Quotation quotation = text.quotationAt(candidate.from());
        if (quotation == null) {
            features.add(150, origin);
            return;
        }
        int innerFrom = quotation.innerFrom();
        int innerTo = quotation.innerTo();
        boolean finite = false;
        int nouns = 0;
        int names = 0;
        int capitals = 0;
        for (int i = innerFrom; i < innerTo; i++) {
            Word word = text.word(i);
            finite |= word.isFinite();
            nouns += word.tag().equals("NOUN") ? 1 : 0;
            names += word.tag().equals("PROPN") ? 1 : 0;
            capitals += word.token().isCapitalised() ? 1 : 0;
        }
        int words = innerTo - innerFrom;
        int size = words < 6 ? words : words < 10 ? 6 : 7;
        boolean allCapitals = capitals == words;
        boolean known = !document.cast().knownIn(innerFrom, innerTo).isEmpty();
        Word first = text.word(innerFrom);
        Word last = text.word(innerTo - 1);
        features.add(151, origin, size);
        features.add(152, origin, size, finite ? 1 : 0);
        features.add(153, origin, Hash.of(first.tag()), Hash.of(last.tag()));
        features.add(154, origin, (allCapitals ? 1 : 0) + (names > 0 ? 2 : 0) + (known ? 4 : 0), size);
        features.add(155, origin, Hash.of(first.tag()), first.token().isCapitalised() ? 1 : 0, Math.min(words, 3));
        features.add(156, origin, quotation.depth(), quotation.closed() ? 1 : 0);
        int before = quotation.from() - 1;
        boolean inSentence = before >= sentence.sentence().from();
        String previous = inSentence ? text.word(before).lower() : "^";
        String tagBefore = inSentence ? text.word(before).tag() : "^";
        int behind = quotation.to();
        String tagBehind = behind < sentence.sentence().to() ? text.word(behind).tag() : "$";
        features.add(157, origin, Hash.of(previous));
        features.add(158, origin, Hash.of(tagBefore), Hash.of(tagBehind), Math.min(words, 3));
        features.add(159, origin, Hash.of(tagBefore), Hash.of(first.tag()));
        boolean nominal = inSentence && text.word(before).isNominal();
        features.add(160, origin, nominal ? 1 : 0, allCapitals ? 1 : 0);
        if (nominal) {
            String noun = text.word(before).lower();
            features.add(161, origin, Hash.of(noun.substring(Math.max(0, noun.length() - 5))));
        }
        features.add(162, origin, Hash.of(last.lower()));
        features.add(163, origin, Hash.of(first.lower()));
        boolean adjective = first.tag().equals("ADJ");
        features.add(164, origin, adjective ? 1 : 0, nouns == 0 ? 0 : 1, finite ? 1 : 0);
        int end = words > 0 && ".!?".contains(last.lower()) ? 1 : 0;
        features.add(165, origin, end, finite ? 1 : 0);
        boolean speech = quotedWords.areSpeech(text, document.cast(), quotation);
        features.add(166, origin, speech ? 1 : 0);
        features.add(167, origin, speech ? 1 : 0, Math.min(words, 4), quoter);
        features.add(168, origin, quoter, Math.min(words, 4));
    }
}
