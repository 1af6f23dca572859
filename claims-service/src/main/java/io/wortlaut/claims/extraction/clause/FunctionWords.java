package io.wortlaut.claims.extraction.clause;

import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** The closed classes that tell clauses apart. */
public final class FunctionWords {

    private final Set<String> subordinating;
    private final Set<String> relative;
    private final Set<String> question;

    public FunctionWords(LanguageFolder language) {
        subordinating = language.words("subordinating.txt");
        relative = language.words("relative.txt");
        question = language.words("question.txt");
    }

    boolean isClauseMark(Word word) {
        return word.isMark() && ",;:–—-".contains(word.text());
    }

    boolean isSubordinating(Word word) {
        return subordinating.contains(word.lower());
    }

    /** A conjunction that is nothing else: no preposition, adverb or comparison. */
    boolean isSubordinatingOnly(Word word) {
        return isSubordinating(word)
                && !word.is(Feature.PREPOSITION)
                && !word.is(Feature.ADVERB)
                && !isComparison(word);
    }

    public boolean isQuestionWord(Word word) {
        return question.contains(word.lower());
    }

    /** A relative or question pronoun, also behind a preposition ("mit denen"). */
    boolean isRelative(TaggedText text, int i) {
        Word word = text.word(i);
        if (relative.contains(word.lower()) || question.contains(word.lower())) {
            return true;
        }
        return word.is(Feature.PREPOSITION)
                && i + 1 < text.words().size()
                && relative.contains(text.word(i + 1).lower());
    }

    boolean introduces(TaggedText text, int i) {
        return isSubordinating(text.word(i)) || isRelative(text, i);
    }

    /** "…, so der Minister": names the source of what stands before it. */
    boolean opensParenthesis(TaggedText text, int i) {
        return text.word(i).is(WordClass.PARENTHESIS);
    }

    /** Behind a conjunction: "…, die kamen und die gingen". */
    boolean isJoined(TaggedText text, int i) {
        Word before = text.word(i - 1);
        return before.is(WordClass.AND_OR) || before.is(Feature.PREPOSITION);
    }

    boolean isComparison(Word word) {
        return word.is(WordClass.COMPARISON);
    }

    /** An inflected verb, and no infinitive behind "zu". */
    boolean isFinite(TaggedText text, int i) {
        Word word = text.word(i);
        boolean infinitive = i > 0 && text.word(i - 1).is(WordClass.INFINITIVE_PARTICLE) && word.is(Feature.INFINITIVE);
        return word.isFinite() && !infinitive;
    }

    /** "der erklärten Gegner": a form that inflects like a verb, between an article and a noun. */
    boolean isAttribute(TaggedText text, int i) {
        if (i + 1 >= text.words().size() || i == 0) {
            return false;
        }
        Word before = text.word(i - 1);
        Word after = text.word(i + 1);
        return text.word(i).is(Feature.ADJECTIVE)
                && after.isNominal()
                && !after.is(Feature.PRONOUN)
                && (before.is(Feature.ARTICLE) || before.is(Feature.POSSESSIVE));
    }

    /** Whether the words before the verb are one constituent, so that the verb comes second. */
    boolean mayBePrefield(TaggedText text, int from, int finite) {
        Word first = text.word(from);
        if (first.is(Feature.PERSONAL) && finite - from > 1) {
            return false;
        }
        int nominals = 0;
        boolean gap = true;
        for (int i = from; i < finite; i++) {
            Word word = text.word(i);
            boolean opens = (word.is(Feature.ARTICLE) && !word.is(Feature.GEN))
                    || (word.is(Feature.REFLEXIVE) && word.is(WordClass.REFLEXIVE_ONLY));
            if (opens && i > from && !text.word(i - 1).is(Feature.PREPOSITION)) {
                return false;
            }
            if (word.isNominal()) {
                nominals += gap ? 1 : 0;
                gap = false;
            } else {
                gap = true;
            }
        }
        return nominals > 0 || finite - from <= 2;
    }
}
