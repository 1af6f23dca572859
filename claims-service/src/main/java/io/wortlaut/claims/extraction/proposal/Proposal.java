package io.wortlaut.claims.extraction.proposal;

import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.SpeechAct;

/**
 * A statement that somebody else claims to see in a document, in the document's own words.
 *
 * @param content its pieces, verbatim, in the order of the text
 * @param cue the reporting words, verbatim; may be empty
 * @param speaker where the text names who says it, verbatim; null when it does not
 * @param speakerName the speaker's full name if the text gives it elsewhere, verbatim; null for the same as speaker
 * @param speakerKind null when not known
 */
public record Proposal(
        Form form,
        SpeechAct act,
        List<String> content,
        List<String> cue,
        String speaker,
        String speakerName,
        PartyKind speakerKind) {

    public Proposal {
        content = content == null ? List.of() : List.copyOf(content);
        cue = cue == null ? List.of() : List.copyOf(cue);
    }
}
