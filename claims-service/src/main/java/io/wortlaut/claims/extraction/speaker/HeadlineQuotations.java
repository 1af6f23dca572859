package io.wortlaut.claims.extraction.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.Draft.SpeakerPlace;

/** Whose words a headline quotes without a name: of those who speak below, who says most of them, or else the first. */
public final class HeadlineQuotations {

    /** Shorter words stand in every sentence. */
    private static final int TELLING = 5;

    /** Statements that are looked through. */
    private static final int REACH = 100;

    private HeadlineQuotations() {}

    /**
     * Sets the speakers of quotations in headlines that have none.
     *
     * @param drafts all statements of the document, in the order of the text
     */
    public static void attribute(TaggedText text, List<Draft> drafts) {
        boolean named = false;
        for (int i = 0; i < drafts.size() && drafts.get(i).sentence.zone() != Zone.BODY; i++) {
            Draft draft = drafts.get(i);
            if (draft.speaker == null && draft.form == Form.DIRECT && !named) {
                Draft below = below(text, draft, drafts.subList(i + 1, Math.min(drafts.size(), i + 1 + REACH)));
                if (below == null) {
                    return;
                }
                draft.speaker = below.speaker;
                draft.place = SpeakerPlace.PHRASE;
            }
            named |= draft.speaker != null;
        }
    }

    private static Draft below(TaggedText text, Draft quotation, List<Draft> following) {
        Set<String> quoted = words(text, quotation);
        Draft best = null;
        int most = -1;
        for (Draft draft : following) {
            if (draft.speaker == null || draft.place != SpeakerPlace.PHRASE || draft.speaker.pronoun()) {
                continue;
            }
            Set<String> common = words(text, draft);
            common.retainAll(quoted);
            if (common.size() > most) {
                best = draft;
                most = common.size();
            }
        }
        return best;
    }

    private static Set<String> words(TaggedText text, Draft draft) {
        Set<String> words = new HashSet<>();
        for (Piece piece : draft.content) {
            for (int i = piece.from(); i < piece.to(); i++) {
                Word word = text.word(i);
                if (word.token().isWord() && word.lower().length() >= TELLING) {
                    words.add(word.lower());
                }
            }
        }
        return words;
    }
}
