package io.wortlaut.claims.extraction.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Token;

/** Finds whom a reporting clause addresses, by what its verb takes and by prepositions that every verb takes. */
final class Addressees {

    private static final String DATIVE = "DATIVE";
    private static final String OBJECT = "OBJECT";

    private final NounPhrases nounPhrases;
    private final Nouns nouns;
    private final Map<String, Set<String>> ways = new HashMap<>();
    private final Set<String> messages;
    private final Set<String> talks;
    private final Set<String> audiences;

    Addressees(NounPhrases nounPhrases, Nouns nouns, LanguageFolder language) {
        this.nounPhrases = nounPhrases;
        this.nouns = nouns;
        for (List<String> row : language.rows("addressees.txt")) {
            for (String verb : row.get(1).split("\\s+")) {
                ways.computeIfAbsent(verb, key -> new HashSet<>()).add(row.get(0));
            }
        }
        messages = language.words("message-nouns.txt");
        talks = language.words("talk-nouns.txt");
        audiences = language.words("audience-nouns.txt");
    }

    /** @param subject of the clause; null when it has none */
    Optional<NounPhrase> find(TaggedText text, Clause clause, Predicate predicate, NounPhrase subject) {
        Set<String> taken = ways.getOrDefault(predicate.lemma(), Set.of());
        NounPhrase maybe = null;
        for (Piece piece : clause.pieces()) {
            int i = piece.from();
            while (i < piece.to()) {
                // "vom Institut für Seerecht (IFS)": what stands in brackets belongs to what stands before them.
                if (text.isMark(i, "(")) {
                    while (i < piece.to() && !text.isMark(i, ")")) {
                        i++;
                    }
                    continue;
                }
                if (text.word(i).is(Feature.PREPOSITION)) {
                    Optional<NounPhrase> behind = nounPhrases.at(text, i + 1, piece.to());
                    if (behind.isPresent() && addresses(text, i, behind.get(), taken, subject)) {
                        return behind;
                    }
                    i = behind.map(NounPhrase::end).orElse(i + 1);
                    continue;
                }
                if (taken.contains(DATIVE) && isDativePronoun(text, i, subject)) {
                    return Optional.of(NounPhrase.pronoun(i));
                }
                Optional<NounPhrase> phrase = nounPhrases.at(text, i, piece.to());
                if (phrase.isPresent() && isTaken(text, phrase.get(), taken, predicate, subject)) {
                    if (!phrase.get().mayBeSubject()) {
                        return phrase;
                    }
                    maybe = maybe == null ? phrase.get() : maybe;
                }
                i = phrase.map(NounPhrase::end).orElse(i + 1);
            }
        }
        boolean passive = predicate.passive() && subject != null;
        boolean addressed = passive && (taken.contains(OBJECT) || (taken.contains(DATIVE) && subject.mayBeDative()));
        return addressed && isParty(text, subject) ? Optional.of(subject) : Optional.ofNullable(maybe);
    }

    /** Whether the preposition makes the phrase behind it one who is addressed. */
    private boolean addresses(
            TaggedText text, int preposition, NounPhrase phrase, Set<String> taken, NounPhrase subject) {
        String noun = preposition > 0 ? text.word(preposition - 1).lower() : "";
        Word word = text.word(preposition);
        boolean takes = taken.contains(word.lower());
        boolean addresses;
        if (word.is(WordClass.TOWARDS)) {
            addresses = true;
        } else if (word.is(WordClass.MESSAGE_PREPOSITION)) {
            addresses = takes || messages.contains(noun);
        } else if (word.is(WordClass.TALK_PREPOSITION)) {
            addresses = talks.contains(noun);
        } else if (word.is(WordClass.AUDIENCE_PREPOSITION)) {
            addresses = audiences.contains(text.word(phrase.head()).lower());
        } else if (word.is(WordClass.ATTRIBUTIVE_PREPOSITION)) {
            // "die Freilassung von …" belongs to its noun.
            addresses = takes
                    && (!text.word(preposition - 1).isNominal() || (subject != null && subject.end() == preposition));
        } else {
            addresses = takes;
        }
        return addresses && !phrase.pronoun() && isParty(text, phrase);
    }

    private static boolean isDativePronoun(TaggedText text, int i, NounPhrase subject) {
        Word word = text.word(i);
        boolean beforeNoun = i + 1 < text.words().size()
                && (text.word(i + 1).isNominal() || text.word(i + 1).is(Feature.ADJECTIVE));
        boolean possessive = word.is(Feature.POSSESSIVE) && beforeNoun;
        boolean isSubject = subject != null && subject.head() == i;
        return word.is(Feature.PERSONAL, Feature.DAT) && !word.is(Feature.ARTICLE) && !possessive && !isSubject;
    }

    private boolean isTaken(
            TaggedText text, NounPhrase phrase, Set<String> taken, Predicate predicate, NounPhrase subject) {
        boolean isSubject = subject != null && phrase.from() < subject.end() && subject.from() < phrase.end();
        // "sagte die Autorin Rike Halm": a bare name behind the subject belongs to it.
        isSubject |= subject != null
                && phrase.from() == subject.end()
                && phrase.mayBeSubject()
                && !text.word(phrase.from()).is(Feature.ARTICLE);
        boolean dative = taken.contains(DATIVE) && phrase.mayBeDative();
        boolean object =
                taken.contains(OBJECT) && !predicate.passive() && (phrase.mayBeAccusative() || isTitle(text, phrase));
        return !isSubject && !phrase.pronoun() && (dative || object) && isParty(text, phrase);
    }

    /** "zitierte Präsident Jorin Talbeck": a title before a name stands as it is in every case. */
    private boolean isTitle(TaggedText text, NounPhrase phrase) {
        Word first = text.word(phrase.from());
        return phrase.head() > phrase.from()
                && first.is(Feature.NOUN)
                && nouns.role(first).isPresent()
                && !text.word(phrase.head()).is(Feature.NOUN);
    }

    /** Abstract things and times are not spoken to: "der Sache", "dem Vorwurf", "Mittwoch". */
    private boolean isParty(TaggedText text, NounPhrase phrase) {
        Word head = text.word(phrase.head());
        if (nouns.role(head).isPresent() || nouns.isOrganization(head) || nouns.isGroup(head) || nouns.isMedium(head)) {
            return true;
        }
        boolean counted = text.word(phrase.from()).token().kind() == Token.Kind.NUMBER;
        boolean abstraction = head.is(WordClass.ABSTRACT) || nouns.isSaying(head) || nouns.isDocument(head);
        return !(abstraction || counted || nounPhrases.isTime(text, phrase));
    }
}
