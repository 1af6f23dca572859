package io.wortlaut.claims.corpus;

import java.util.List;

/** A part of the corpus ("train", "linking", "test", "second"): its stories, ordered by path. */
public record Corpus(List<Story> stories) {

    public Corpus {
        stories = List.copyOf(stories);
    }

    /** All articles, ordered by path. */
    public List<AnnotatedArticle> articles() {
        return stories.stream().flatMap(story -> story.articles().stream()).toList();
    }
}
