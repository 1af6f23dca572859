package io.wortlaut.claims.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** What articles say of actors: how much they say and for whom, names, roles in time, members, sources. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ProfileTest {

    @Inject
    Store store;

    @Test
    void statementsAreRolledUpToThoseWhomTheyAreMadeFor() {
        Party state = Said.party(PartyKind.STATE, "Rollstaat");
        Party other = Said.party(PartyKind.STATE, "Rollania");
        Party minister = Said.person("Milan Rollmann");
        Party joint = Said.party(PartyKind.COALITION, "Rollstaat und Rollania", state, other);
        String text = "Selbst gesagt. Für ihn gesagt. Gemeinsam gefordert.";
        Said said = Said.in(text).statement("Selbst gesagt.", state);
        speaksFor(said, text, "Für ihn gesagt.", SpeechAct.STATEMENT, state, minister);
        speaksFor(said, text, "Gemeinsam gefordert.", SpeechAct.DEMAND, null, joint);
        store.store("roll/1", text, said);

        assertThat(ranked("Rollstaat", "kind: [STATE]", "")).containsExactly("Rollstaat 1");
        assertThat(ranked("Roll", "kind: [STATE]", ", rollUp: true")).containsExactly("Rollstaat 3", "Rollania 1");
        assertThat(ranked("Roll", "kind: [STATE], hasStatement: {act: [DEMAND]}", ", rollUp: true"))
                .containsExactlyInAnyOrder("Rollstaat 1", "Rollania 1");
        assertThat(ranked("Roll", "hasStatement: {act: [DEMAND]}", "")).containsExactly("Rollstaat und Rollania 1");

        JsonPath page = GraphQl.data("""
                { actors(filter: {search: "Rollstaat", kind: [STATE]}) { edges { node {
                    own: statements { totalCount } all: statements(rollUp: true) { totalCount edges { node { exact } } } } } } }
                """, Map.of()).setRootPath("data.actors.edges[0].node");
        assertThat(page.getInt("own.totalCount")).isEqualTo(1);
        assertThat(page.getInt("all.totalCount")).isEqualTo(3);
        assertThat(page.getList("all.edges.node.exact"))
                .containsExactlyInAnyOrder("Selbst gesagt.", "Für ihn gesagt.", "Gemeinsam gefordert.");
    }

    @Test
    void pagesOfAFilteredRankingFitTogether() {
        String text = "Wir mahnen eins. Wir mahnen zwei. Wir mahnen drei.";
        List<String> words = List.of("Wir mahnen eins.", "Wir mahnen zwei.", "Wir mahnen drei.");
        for (int i = 0; i < 5; i++) {
            Said said = Said.in(text);
            for (String statement : words.subList(0, 1 + i % 3)) {
                said.statement(statement, Said.person("Seite Blättern" + "abcde".charAt(i)));
            }
            store.store("pages/" + i, text, said);
        }
        String query = "query($after: String) { actors(first: 2, after: $after, filter: {search: \"Blättern\","
                + " hasStatement: {act: [STATEMENT]}}) { totalCount pageInfo { endCursor hasNextPage }"
                + " edges { statementCount node { name } } } }";
        JsonPath first = GraphQl.data(query, Map.of());
        JsonPath second = GraphQl.data(query, Map.of("after", first.getString("data.actors.pageInfo.endCursor")));
        JsonPath third = GraphQl.data(query, Map.of("after", second.getString("data.actors.pageInfo.endCursor")));

        assertThat(first.getInt("data.actors.totalCount")).isEqualTo(5);
        assertThat(first.getList("data.actors.edges.statementCount")).containsExactly(3, 2);
        assertThat(second.getList("data.actors.edges.statementCount")).containsExactly(2, 1);
        assertThat(third.getList("data.actors.edges.statementCount")).containsExactly(1);
        assertThat(third.getBoolean("data.actors.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void rolesAreReportedFromOneDayToAnother() {
        Party state = Said.party(PartyKind.STATE, "Rollenland");
        minister("Toni Rollenfach", "role/1", "2026-01-05", "Verteidigungsminister", state);
        minister("Toni Rollenfach", "role/2", "2026-02-10", "Außenministerin", state);
        minister("Toni Rollenfach", "role/3", "2026-03-15", "Verteidigungsminister", state);
        minister("Toni Rollenfach", "role/4", "2026-02", "Vorsitzende", state);

        JsonPath actor = GraphQl.data("""
                { actors(filter: {search: "Toni Rollenfach"}) { edges { node {
                    roles { title in { name } interval { edtf text basis } reportedBy { id } conflictsWith { title } }
                    represents { name } representations { actor { name } statementCount articles { id } } } } } }
                """, Map.of()).setRootPath("data.actors.edges[0].node");

        assertThat(actor.getList("roles.title"))
                .containsExactly("Verteidigungsminister", "Außenministerin", "Vorsitzende");
        assertThat(actor.getList("roles.interval.edtf"))
                .containsExactly("2026-01-05/2026-03-15", "2026-02-10", "2026-02");
        assertThat(actor.getList("roles[0].reportedBy.id")).containsExactly("role/1", "role/3");
        assertThat(actor.getList("roles.in.name")).containsExactly("Rollenland", "Rollenland", "Rollenland");
        assertThat(actor.getList("roles[0].conflictsWith.title")).containsExactly("Außenministerin");
        assertThat(actor.getList("roles[1].conflictsWith.title")).containsExactly("Verteidigungsminister");
        assertThat(actor.getList("roles[2].conflictsWith")).isEmpty();
        assertThat(actor.getList("represents.name")).containsExactly("Rollenland");
        assertThat(actor.getInt("representations[0].statementCount")).isEqualTo(4);
        assertThat(actor.getList("representations[0].articles.id"))
                .containsExactly("role/1", "role/2", "role/3", "role/4");
    }

    @Test
    void namesSayWhereTheyStandAndInWhichScript() {
        String text = "Иван Гранин sagte etwas. Granin schwieg.";
        Party ivan = Said.person("Iwan Granin");
        store.store(
                "names/1",
                text,
                Said.in(text)
                        .mention("Иван Гранин", "Iwan Granin", PartyKind.PERSON, "alias", null)
                        .mention("Granin", "Iwan Granin", PartyKind.PERSON, "surname", null)
                        .mention("Granin", "Iwan Granin", PartyKind.PERSON, "surname", null)
                        .statement("etwas", ivan));

        JsonPath actor = GraphQl.data("""
                { actors(filter: {search: "granin"}) { edges { node {
                    names { text status script count articleCount articles { id } } } } } }
                """, Map.of()).setRootPath("data.actors.edges[0].node");

        assertThat(actor.getList("names.text")).containsExactly("Granin", "Иван Гранин");
        assertThat(actor.getList("names.script")).containsExactly("Latn", "Cyrl");
        assertThat(actor.getList("names.count")).containsExactly(2, 1);
        assertThat(actor.getList("names[1].articles.id")).containsExactly("names/1");
    }

    @Test
    void coalitionsDifferInTheirMembers() {
        Party france = Said.party(PartyKind.STATE, "Frankreich");
        Party spain = Said.party(PartyKind.STATE, "Spanien");
        Party italy = Said.party(PartyKind.STATE, "Italien");
        String text = "Gemeinsam erklärt.";
        store.store(
                "coalition/1",
                text,
                Said.in(text).statement(text, Said.party(PartyKind.COALITION, "Frankreich, Spanien", france, spain)));
        store.store(
                "coalition/2",
                text,
                Said.in(text).statement(text, Said.party(PartyKind.COALITION, "Spanien, Italien", spain, italy)));

        JsonPath answer = GraphQl.data("""
                query($a: ID!, $b: ID!) { compareMembers(a: $a, b: $b) {
                    onlyA { name sameAs } onlyB { name } both { name } } }
                """, Map.of("a", speaker("coalition/1"), "b", speaker("coalition/2")))
                .setRootPath("data.compareMembers");

        assertThat(answer.getList("onlyA.name")).containsExactly("Frankreich");
        assertThat(answer.getList("onlyA[0].sameAs")).containsExactly("http://www.wikidata.org/entity/Q142");
        assertThat(answer.getList("onlyB.name")).containsExactly("Italien");
        assertThat(answer.getList("both.name")).containsExactly("Spanien");
        assertThat(GraphQl.ask(
                                "query($a: ID!) { compareMembers(a: $a, b: \"00000000-0000-4000-8000-000000000000\") {"
                                        + " both { id } } }",
                                Map.of("a", speaker("coalition/1")))
                        .getString("errors[0].extensions.code"))
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void anAgencyThatCommentsIsASourceAndAnActor() {
        for (String article : List.of("agency/1", "agency/2")) {
            String text = "Das ist ein Skandal.";
            store.store(
                    article,
                    text,
                    Said.in(text)
                            .statement(
                                    List.of(new Span(0, text.length())),
                                    Zone.BODY,
                                    SpeechAct.STATEMENT,
                                    List.of(),
                                    List.of(Said.party(PartyKind.MEDIUM, "Erfunda")),
                                    Said.party(PartyKind.ORGANIZATION, "Erfunda")));
        }
        String actor = speaker("agency/1");

        JsonPath answer = GraphQl.data(
                """
                query($id: ID!, $r: [_Any!]!) {
                  actor(id: $id) { sources { id } statements { totalCount } }
                  _entities(representations: $r) { ... on Source { actor { id name kind } } } }
                """,
                Map.of(
                        "id",
                        actor,
                        "r",
                        List.of(
                                Map.of("__typename", "Source", "id", "src Erfunda"),
                                Map.of("__typename", "Source", "id", "src Niemand"))));

        assertThat(speaker("agency/2")).isEqualTo(actor);
        assertThat(answer.getList("data.actor.sources.id")).containsExactly("src Erfunda");
        assertThat(answer.getInt("data.actor.statements.totalCount")).isEqualTo(2);
        assertThat(answer.getString("data._entities[0].actor.id")).isEqualTo(actor);
        assertThat(answer.getString("data._entities[0].actor.kind")).isEqualTo("ORGANIZATION");
        assertThat(answer.getString("data._entities[1].actor")).isNull();
    }

    @Test
    void everythingCostsTheSameForOneActorAndForMany() {
        for (int i = 0; i < 4; i++) {
            minister(
                    "Konstanze Festpreis",
                    "constant/" + i,
                    "2026-01-0" + (i + 1),
                    "Sprecher",
                    Said.party(PartyKind.STATE, "Konstantia" + i));
        }

        assertThat(sql(1)).isNotEmpty().hasSameSizeAs(sql(20));
    }

    private static List<String> sql(int first) {
        return SqlLog.during(() -> GraphQl.data("""
                query($n: Int) { actors(first: $n, rollUp: true, filter: {hasStatement: {search: "etwas"}}) {
                    totalCount edges { statementCount node { sameAs sources { id } names { text articles { id } }
                      roles { title in { name } conflictsWith { title } } representations { actor { name } }
                      members { name } statements(rollUp: true, first: 2) { totalCount edges { node { exact } } } } } } }
                """, Map.of("n", first)));
    }

    private void minister(String name, String article, String day, String role, Party state) {
        String text = name + " sagte etwas.";
        Said said = Said.in(text).mention(name, name, PartyKind.PERSON, "name", role);
        speaksFor(said, text, "etwas", SpeechAct.STATEMENT, state, Said.person(name));
        store.store(Store.version(article, "sha256:" + article, text, day), said.extraction());
    }

    private static void speaksFor(Said said, String text, String words, SpeechAct act, Party spokenFor, Party speaker) {
        int start = text.indexOf(words);
        said.statement(
                List.of(new Span(start, start + words.length())),
                Zone.BODY,
                act,
                spokenFor == null ? List.of() : List.of(spokenFor),
                List.of(),
                speaker);
    }

    private static String speaker(String article) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}) { edges { node { attributions { actor { id } } } } } }",
                        Map.of("a", List.of(article)))
                .getString("data.statements.edges[0].node.attributions[0].actor.id");
    }

    private static List<String> ranked(String search, String filter, String more) {
        return GraphQl.data(
                        "query($s: String) { actors(filter: {search: $s, " + filter + "}" + more
                                + ") { edges { statementCount node { name } } } }",
                        Map.of("s", search))
                .getList("data.actors.edges.collect { it.node.name + ' ' + it.statementCount }");
    }
}
