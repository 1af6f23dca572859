package io.wortlaut.deploy.extract;

import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * One statement as it is printed. All spans count UTF-16 code units, half-open, in the file's own text; lists are never
 * null.
 *
 * @param quoted what of the content stands within quotation marks
 * @param nested whether it is a quoted part of another statement of the same line
 */
record StatementLine(
        Form form,
        QuoteType quoteType,
        SpeechAct act,
        List<Span> content,
        List<Span> cue,
        List<Span> speaker,
        List<Span> addressee,
        List<Span> frame,
        List<Span> quoted,
        List<String> speakers,
        List<String> onBehalfOf,
        List<String> via,
        Zone zone,
        int confidence,
        boolean nested) {}
