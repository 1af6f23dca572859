package io.wortlaut.claims.extraction.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.tag.Draft;

/** Makes statements of the candidates that are likely enough. */
public final class Drafting {

    private final LanguageReader reader;

    public Drafting(LanguageReader reader) {
        this.reader = reader;
    }

    /** The statements. Drafts that the rules made are changed, not copied. */
    public Revision drafts(
            ReadDocument document, List<Selection.Scored> scored, Thresholds thresholds, Calibration calibration) {
        List<Selection.Scored> chosen = new ArrayList<>(Selection.of(scored, thresholds));
        // Reported speech comes before the quotations in it.
        chosen.sort(Comparator.comparingInt((Selection.Scored one) -> isQuotation(one.candidate()) ? 1 : 0)
                .thenComparingInt(one -> one.candidate().from()));
        Completion completion = new Completion(document, reader.cues(), reader.subjects());
        List<Draft> drafts = new ArrayList<>();
        Map<Integer, Integer> quotations = new TreeMap<>();
        List<Draft> reported = new ArrayList<>();
        IntervalTree places = null;
        for (Selection.Scored one : chosen) {
            Candidate candidate = one.candidate();
            int percent = calibration.percent(one.score());
            if (isQuotation(candidate) && places == null) {
                reported = List.copyOf(drafts);
                places = new IntervalTree(reported, Draft::from, Draft::to);
            }
            if (isQuotation(candidate) && isWithin(candidate, places, reported)) {
                quotations.put(document.text().word(candidate.from()).token().start(), percent);
                continue;
            }
            Draft draft = candidate.draft() == null ? completion.draft(candidate) : candidate.draft();
            draft.confidence = percent;
            drafts.add(draft);
        }
        drafts.sort(Comparator.comparingInt(Draft::from));
        return new Revision(joined(drafts), quotations);
    }

    private static boolean isQuotation(Candidate candidate) {
        return candidate.form() == Form.DIRECT && candidate.draft() == null;
    }

    private static boolean isWithin(Candidate candidate, IntervalTree places, List<Draft> drafts) {
        for (int number : places.overlapping(candidate.from(), candidate.from() + 1)) {
            Draft draft = drafts.get(number);
            if (draft.form != Form.DIRECT && draft.holds(candidate.from()) && draft.holds(candidate.to() - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Sentences of reported speech that follow one another without a reporting clause are one statement. */
    private static List<Draft> joined(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        Draft last = null;
        for (Draft draft : drafts) {
            boolean goesOn = last != null
                    && last.form == Form.INDIRECT_FREE_INDIRECT
                    && draft.form == Form.INDIRECT_FREE_INDIRECT
                    && last.sentence.paragraph() == draft.sentence.paragraph()
                    && last.to() == draft.from();
            if (goesOn) {
                last.content.set(
                        last.content.size() - 1,
                        new Piece(
                                last.content.getLast().from(),
                                draft.content.getFirst().to()));
                last.content.addAll(draft.content.subList(1, draft.content.size()));
            } else {
                joined.add(draft);
                last = draft.form == Form.DIRECT && last != null && last.to() > draft.from() ? last : draft;
            }
        }
        return joined;
    }
}
