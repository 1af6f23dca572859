package io.wortlaut.claims.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

import io.wortlaut.claims.corpus.CorpusProblem.Kind;
import io.wortlaut.claims.extraction.PartyKind;

/** Reads a {@code story.txt}: one actor, claim or relation a line. */
final class StoryParser {

    private final SequencedMap<String, StoryActor> actors = new LinkedHashMap<>();
    private final SequencedMap<String, StoryClaim> claims = new LinkedHashMap<>();
    private final List<ClaimRelation> relations = new ArrayList<>();
    private final Problems problems;

    /** @param known actors by id that the story has beside those in the file */
    StoryParser(Problems problems, Map<String, StoryActor> known) {
        this.problems = problems;
        actors.putAll(known);
    }

    /** The story without its articles. */
    Story parse(String topic, String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                parse(i + 1, line);
            }
        }
        for (StoryActor actor : actors.values()) {
            for (String member : actor.members()) {
                if (!actors.containsKey(member)) {
                    problems.add(0, Kind.UNKNOWN_ID, "no actor " + member + ", member of " + actor.id());
                }
            }
        }
        return new Story(topic, name, actors, claims, relations, List.of());
    }

    private void parse(int number, String line) {
        switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
            case "actor" -> actor(number, line, line.split(" ", 4));
            case "claim" -> claim(number, line, line.split(" ", 3));
            case "relation" -> relation(number, line, line.split(" ", -1));
            default -> problems.add(number, Kind.STORY_LINE, "neither actor, claim nor relation: " + line);
        }
    }

    private void actor(int number, String line, String[] fields) {
        PartyKind kind = fields.length < 4 ? null : Names.of(PartyKind.class, fields[2]);
        if (kind == null || kind == PartyKind.UNRESOLVED) {
            problems.add(number, Kind.STORY_LINE, "not \"actor ID KIND NAME\": " + line);
            return;
        }
        List<String> members = kind == PartyKind.COALITION
                ? Arrays.stream(fields[3].split(",", -1)).map(String::strip).toList()
                : List.of();
        if (actors.putIfAbsent(fields[1], new StoryActor(fields[1], kind, fields[3], members)) != null) {
            problems.add(number, Kind.DEFINED_TWICE, "a second actor " + fields[1]);
        }
    }

    private void claim(int number, String line, String[] fields) {
        if (fields.length < 3) {
            problems.add(number, Kind.STORY_LINE, "not \"claim ID SENTENCE\": " + line);
        } else if (claims.putIfAbsent(fields[1], new StoryClaim(fields[1], fields[2])) != null) {
            problems.add(number, Kind.DEFINED_TWICE, "a second claim " + fields[1]);
        }
    }

    private void relation(int number, String line, String[] fields) {
        ClaimRelation.Kind kind =
                fields.length == 4 ? Names.of(ClaimRelation.Kind.class, fields[2].toUpperCase(Locale.ROOT)) : null;
        if (kind == null) {
            problems.add(number, Kind.STORY_LINE, "not \"relation CLAIM KIND CLAIM\": " + line);
            return;
        }
        if (!claims.containsKey(fields[1]) || !claims.containsKey(fields[3])) {
            problems.add(number, Kind.UNKNOWN_ID, "a relation stands behind the claims it relates: " + line);
        }
        relations.add(new ClaimRelation(fields[1], kind, fields[3]));
    }
}
