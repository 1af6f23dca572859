package io.wortlaut.claims.extraction.cue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.cue.Cue.Complement;
import io.wortlaut.claims.extraction.morphology.TaggedText;

/** The reporting verbs of a language. */
public final class CueLexicon {

    private final Map<String, List<Cue>> cues = new HashMap<>();

    public CueLexicon(LanguageFolder language) {
        for (List<String> row : language.rows("cues.txt")) {
            Cue cue = cue(row);
            cues.computeIfAbsent(cue.lemma(), lemma -> new ArrayList<>()).add(cue);
        }
        // "fordern | Todesopfer" must be tried before "fordern".
        cues.values()
                .forEach(list -> list.sort(
                        (a, b) -> Integer.compare(b.words().size(), a.words().size())));
    }

    private static Cue cue(List<String> row) {
        if (row.size() != 4) {
            throw new IllegalArgumentException("cues.txt needs four fields: " + row);
        }
        Set<Complement> takes = EnumSet.noneOf(Complement.class);
        Arrays.stream(row.get(3).split(" "))
                .filter(s -> !s.isEmpty())
                .map(Complement::of)
                .forEach(takes::add);
        List<String> words = row.get(1).isEmpty()
                ? List.of()
                : List.of(row.get(1).toLowerCase(Locale.ROOT).split(" "));
        return new Cue(row.get(0), words, SpeechAct.valueOf(row.get(2)), takes);
    }

    public boolean knows(String lemma) {
        return cues.containsKey(lemma);
    }

    /** The cue that a verb is without further words. */
    public Optional<Cue> find(String lemma) {
        return cues.getOrDefault(lemma, List.of()).stream()
                .filter(cue -> cue.words().isEmpty())
                .findFirst();
    }

    /** The cue that a verb is in its clause. */
    public Optional<Cue> find(String lemma, TaggedText text, Clause clause) {
        return cues.getOrDefault(lemma, List.of()).stream()
                .filter(cue ->
                        cue.words().isEmpty() || cue.positions(text, clause).isPresent())
                .findFirst();
    }
}
