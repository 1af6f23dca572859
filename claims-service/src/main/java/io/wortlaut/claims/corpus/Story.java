package io.wortlaut.claims.corpus;

import java.util.List;
import java.util.SequencedMap;

/**
 * Articles about the same events, with the actors and claims that they share. All in the order of the files.
 *
 * @param topic name of the folder above the story's
 * @param name name of the story's folder
 * @param actors by id
 * @param claims by id
 */
public record Story(
        String topic,
        String name,
        SequencedMap<String, StoryActor> actors,
        SequencedMap<String, StoryClaim> claims,
        List<ClaimRelation> relations,
        List<AnnotatedArticle> articles) {

    public Story {
        relations = List.copyOf(relations);
        articles = List.copyOf(articles);
    }

    /** "topic/name", unique within a part of the corpus. */
    public String path() {
        return topic + "/" + name;
    }
}
