package io.wortlaut.claims.corpus;

import java.util.List;

import io.wortlaut.claims.extraction.PartyKind;

/**
 * Somebody who speaks or is spoken of in a story.
 *
 * @param id the story's own
 * @param kind never {@link PartyKind#UNRESOLVED}
 * @param name the full name; of a coalition, the ids of its members as written
 * @param members ids of a coalition's members; empty otherwise
 */
public record StoryActor(String id, PartyKind kind, String name, List<String> members) {

    public StoryActor {
        members = List.copyOf(members);
    }
}
