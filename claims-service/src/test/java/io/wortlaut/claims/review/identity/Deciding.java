package io.wortlaut.claims.review.identity;

import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.GraphQl;

/** Asks and decides who is who, as a frontend does. */
final class Deciding {

    static final String MERGE = " { id state revision basis score survivor { id name actor { id } }"
            + " absorbed { id name actor { id } } evidence { of spelling count article { id } }"
            + " decisions { number by tool reason before after at } }";
    static final String SPLIT = " { id state revision from { id name actor { id } } into { id name actor { id name } }"
            + " names articles { id } statements decisions { number by reason before after } }";

    private Deciding() {}

    /** The id of the one actor of this name that an article names. */
    static String actor(String article, String name) {
        List<String> ids = GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}, first: 100) { edges { node {"
                                + " attributions { actor { id name } } } } } }",
                        Map.of("a", List.of(article)))
                .param("name", name)
                .getList("data.statements.edges.node.attributions.actor.flatten()"
                        + ".findAll { it != null && it.name == name }.id.unique()");
        if (ids.size() != 1) {
            throw new AssertionError(name + " in " + article + ": " + ids);
        }
        return ids.getFirst();
    }

    static JsonPath actor(String id) {
        return GraphQl.data(
                        "query($id: ID!) { actor(id: $id) { id name kind names { text count articleCount }"
                                + " roles { title } represents { name } identity { revision formerIds merges { id state }"
                                + " splits { id state } } statements { totalCount edges { node { id exact } } } } }",
                        Map.of("id", id))
                .setRootPath("data.actor");
    }

    static JsonPath propose(String survivor, String absorbed) {
        return done(
                "proposeActorMerge",
                GraphQl.ask(
                        "mutation($s: ID!, $a: ID!) { proposeActorMerge(survivor: $s, absorbed: $a, reviewer: {by: \"Mia\","
                                + " tool: \"desk\", reason: \"same person\"})" + MERGE + " }",
                        Map.of("s", survivor, "a", absorbed)));
    }

    /** Proposes and confirms. */
    static JsonPath merge(String survivor, String absorbed) {
        JsonPath proposed = propose(survivor, absorbed);
        return decide("confirmActorMerge", proposed.getString("id"), proposed.getInt("revision"));
    }

    static JsonPath decide(String mutation, String id, int revision) {
        return done(mutation, ask(mutation, id, revision));
    }

    /** The answer, which may be a refusal. */
    static JsonPath ask(String mutation, String id, int revision) {
        String fields = mutation.endsWith("Split") ? SPLIT : MERGE;
        return GraphQl.ask(
                "mutation($id: ID!, $revision: Int!) { " + mutation
                        + "(id: $id, revision: $revision, reviewer: {by: \"Bo\", reason: \"looked\"})" + fields + " }",
                Map.of("id", id, "revision", revision));
    }

    static JsonPath split(String actor, int revision, Map<String, ?> choice) {
        return done("splitActor", askSplit(actor, revision, choice));
    }

    /** The answer, which may be a refusal. */
    static JsonPath askSplit(String actor, int revision, Map<String, ?> choice) {
        return GraphQl.ask(
                "mutation($id: ID!, $revision: Int!, $choice: SplitChoice!) { splitActor(id: $id,"
                        + " revision: $revision, choice: $choice, reviewer: {by: \"Bo\", reason: \"two people\"})"
                        + SPLIT + " }",
                Map.of("id", actor, "revision", revision, "choice", choice));
    }

    static int revision(String actor) {
        return actor(actor).getInt("identity.revision");
    }

    static List<String> exact(String filter, String actor) {
        return GraphQl.data(
                        "query($id: [ID!]) { statements(filter: {" + filter + ": $id}) { edges { node { exact } } } }",
                        Map.of("id", List.of(actor)))
                .getList("data.statements.edges.node.exact");
    }

    private static JsonPath done(String mutation, JsonPath answer) {
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.prettify());
        }
        return answer.setRootPath("data." + mutation);
    }
}
