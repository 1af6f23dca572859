package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.segment.Sentence;

/**
 * Conversations that are printed turn by turn, each a paragraph behind the name of who speaks ("Halm: Das stimmt nicht."). It
 * takes three such paragraphs, and a name that comes twice. Who asks makes no statements.
 */
final class Interviews {

    /** Words before the colon, "(lacht)" not counted. */
    private static final int LONGEST_NAME = 6;

    private static final int FEWEST_TURNS = 3;

    /**
     * A paragraph of the conversation.
     *
     * @param name of who speaks, the last word of it
     * @param nameEnd one past the name
     * @param colon before what is said
     */
    private record Turn(String name, Sentence first, int nameEnd, int colon, int end) {}

    private Interviews() {}

    /** What is said in the turns of people whom the text names, in the order of the text. */
    static List<Draft> find(TaggedText text, Cast cast) {
        List<Turn> turns = turns(text);
        Map<String, Integer> count = new HashMap<>();
        Map<String, Integer> questions = new HashMap<>();
        for (Turn turn : turns) {
            count.merge(turn.name(), 1, Integer::sum);
            questions.merge(turn.name(), text.isMark(turn.end() - 1, "?") ? 1 : 0, Integer::sum);
        }
        if (turns.size() < FEWEST_TURNS || count.values().stream().allMatch(times -> times == 1)) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        for (Turn turn : turns) {
            boolean asks = 2 * questions.get(turn.name()) > count.get(turn.name());
            boolean named = cast.bySurname(turn.name()).isPresent()
                    || !cast.personsIn(turn.first().from(), turn.nameEnd()).isEmpty();
            if (named && !asks) {
                drafts.add(draft(turn));
            }
        }
        return drafts;
    }

    private static List<Turn> turns(TaggedText text) {
        List<Turn> turns = new ArrayList<>();
        int paragraph = -1;
        for (Sentence sentence : text.sentences()) {
            if (sentence.paragraph() != paragraph && sentence.zone() == Zone.BODY) {
                int end = text.paragraphs().get(sentence.paragraph()).to();
                turn(text, sentence, end, turns);
            }
            paragraph = sentence.paragraph();
        }
        return turns;
    }

    private static void turn(TaggedText text, Sentence sentence, int end, List<Turn> turns) {
        int i = sentence.from();
        while (i < end
                && i - sentence.from() < LONGEST_NAME
                && text.word(i).token().isWord()
                && text.word(i).token().isCapitalised()) {
            i++;
        }
        int nameEnd = i;
        if (text.isMark(i, "(")) {
            while (i < end && i < nameEnd + LONGEST_NAME && !text.isMark(i, ")")) {
                i++;
            }
            i++;
        }
        boolean said = nameEnd > sentence.from() && i + 1 < end && text.isMark(i, ":") && !text.isQuoted(i + 1);
        if (said) {
            turns.add(new Turn(text.word(nameEnd - 1).text(), sentence, nameEnd, i, end));
        }
    }

    private static Draft draft(Turn turn) {
        int from = turn.first().from();
        Draft draft = new Draft(Form.DIRECT, turn.first());
        draft.content.add(new Piece(turn.colon() + 1, turn.end()));
        draft.frame.add(new Piece(from, turn.colon() + 1));
        draft.speaker = NounPhrase.name(from, turn.nameEnd());
        draft.place = Draft.SpeakerPlace.PHRASE;
        draft.turn = true;
        return draft;
    }
}
