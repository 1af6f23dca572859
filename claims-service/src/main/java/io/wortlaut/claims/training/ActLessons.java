package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.act.SpeechActs;
import io.wortlaut.claims.extraction.model.ActReader;
import io.wortlaut.claims.extraction.model.Classifier;
import io.wortlaut.claims.extraction.model.ReadDocument;
import io.wortlaut.claims.extraction.model.SpeakerCandidates;
import io.wortlaut.claims.extraction.model.SpeakerRanker;
import io.wortlaut.claims.extraction.speaker.SpeakerResolver;
import io.wortlaut.claims.extraction.tag.Draft;

/** What can be learnt of speech acts, from the statements that would be found in articles not learnt from. */
final class ActLessons {

    private final LanguageReader reader;
    private final Classifier speakers;
    private final SpeechActs rules;
    private final List<ActTrainer.Example> examples = new ArrayList<>();

    /** @param speakers ranks the speakers of the statements */
    ActLessons(LanguageReader reader, Classifier speakers) {
        this.reader = reader;
        this.speakers = speakers;
        this.rules = new SpeechActs(reader.language(), reader.nouns());
    }

    /** @param drafts the statements that would be found, in the order of the text; their speakers are set */
    void add(Lesson lesson, List<Draft> drafts) {
        ReadDocument document = lesson.document();
        new SpeakerRanker(speakers, new SpeakerCandidates(document, reader)).rank(drafts);
        SpeakerResolver resolver =
                new SpeakerResolver(document.text(), document.cast(), reader.gazetteer(), reader.nouns());
        List<ActReader.Turn> turns = drafts.stream()
                .map(draft -> new ActReader.Turn(draft, resolver.resolve(draft).speakers()))
                .toList();
        new ActReader(document.text(), reader, rules).read(turns, (i, evidence) -> {
            GoldStatement gold = GoldStatement.match(drafts.get(i), lesson.gold());
            if (gold == null) {
                return evidence.byRules();
            }
            examples.add(new ActTrainer.Example(evidence.features(), gold.act()));
            return gold.act();
        });
    }

    List<ActTrainer.Example> examples() {
        return examples;
    }
}
