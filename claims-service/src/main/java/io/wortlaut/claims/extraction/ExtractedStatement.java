package io.wortlaut.claims.extraction;

import java.util.List;
import java.util.Objects;

import io.wortlaut.claims.extraction.time.TimeExpression;

/**
 * One statement found in a document. Lists are never null and may be empty; spans are ordered and do not overlap.
 *
 * @param content the characters that are the statement; several when it is interrupted by its reporting clause
 * @param cue the reporting words ("sagte", "warf … vor", "laut"); a reported act has them only where it quotes a phrase
 *     and tells nothing else
 * @param speaker where its speaker is named; before the statement when the speaker is carried over
 * @param addressee where it names whom it is said to
 * @param frame the reporting clause as a whole
 * @param quoted the pieces within quotation marks, marks included
 * @param insertions editorial insertions within the content that the speaker did not say ("(… – Anm. d. Red.)")
 * @param speakers who said it; a single {@link PartyKind#UNRESOLVED} party when the text does not say
 * @param onBehalfOf whom the speakers speak for
 * @param addressees who it is said to or demanded of
 * @param via the media, agencies and documents it came through
 * @param time when it was said, where the reporting clause tells; null otherwise
 * @param reportingVerb lemma of the cue, separable prefix rejoined ("zurückweisen"); null without a verb
 * @param confidence how likely these words are a statement, percent
 * @param enclosing the statement by the same speaker that this one is a quoted part of ("sprach von einem „Skandal“");
 *     null for one that stands by itself
 */
public record ExtractedStatement(
        Form form,
        QuoteType quoteType,
        SpeechAct act,
        List<Span> content,
        List<Span> cue,
        List<Span> speaker,
        List<Span> addressee,
        List<Span> frame,
        List<Span> quoted,
        List<Span> insertions,
        List<Party> speakers,
        List<Party> onBehalfOf,
        List<Party> addressees,
        List<Party> via,
        TimeExpression time,
        String reportingVerb,
        Zone zone,
        int confidence,
        ExtractedStatement enclosing) {

    public ExtractedStatement {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(quoteType, "quoteType");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(zone, "zone");
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement without content");
        }
        cue = List.copyOf(cue);
        speaker = List.copyOf(speaker);
        addressee = List.copyOf(addressee);
        frame = List.copyOf(frame);
        quoted = List.copyOf(quoted);
        insertions = List.copyOf(insertions);
        speakers = List.copyOf(speakers);
        onBehalfOf = List.copyOf(onBehalfOf);
        addressees = List.copyOf(addressees);
        via = List.copyOf(via);
    }

    /** The clause that tells no more than that somebody used the quoted words which this statement is. */
    ExtractedStatement toldIn(List<Span> clause) {
        return new ExtractedStatement(
                Form.REPORTED,
                QuoteType.MIXED,
                act,
                clause,
                cue,
                speaker,
                addressee,
                List.of(),
                content,
                insertions,
                speakers,
                onBehalfOf,
                addressees,
                via,
                time,
                reportingVerb,
                zone,
                confidence,
                null);
    }

    /** Whether it is told only for the quoted words in it ("sprach von einem „Skandal“"). */
    public boolean isToldForQuotation() {
        return form == Form.REPORTED && !cue.isEmpty();
    }

    /** The statement that a quotation within this one is. */
    public ExtractedStatement quoting(Span quotation, List<Span> itsCue, List<Span> itsFrame, int itsConfidence) {
        return new ExtractedStatement(
                Form.DIRECT,
                QuoteType.DIRECT,
                act,
                List.of(quotation),
                itsCue,
                speaker,
                addressee,
                itsFrame,
                List.of(quotation),
                insertions.stream().filter(quotation::contains).toList(),
                speakers,
                onBehalfOf,
                addressees,
                via,
                time,
                reportingVerb,
                zone,
                itsConfidence,
                this);
    }
}
