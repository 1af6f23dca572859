package io.wortlaut.claims.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.FeedServer;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.TestFeed;
import io.wortlaut.claims.Versions;

/** Articles as they come: who speaks in several of them, and who only seems to. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class LinkedArticlesTest {

    private static final FeedServer FEED = TestFeed.server();

    private static void publish(String article, String text) {
        TestFeed.awaitRead(FEED.publish(Versions.plain(article, "sha256:" + article, text)));
    }

    /** The ids of those who speak, in the order of the text. */
    private static List<String> speakers(String article) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(orderBy: ARTICLE_POSITION, filter: {article: $a}) { edges { node {"
                                + " attributions { role actor { id name } } } } } }",
                        Map.of("a", List.of(article)))
                .getList("data.statements.edges.node.attributions.flatten().findAll { it.role == 'SPEAKER' }.actor.id");
    }

    @Test
    void theSameOfficeAndCountryAreTheSamePerson() {
        publish("office/1", "„Das lehnen wir ab“, sagte der norwegische Außenminister Torvik am Montag.");
        publish("office/2", "Der norwegische Außenminister Torvik sagte am Dienstag, er sei zu Gesprächen bereit.");
        publish("office/3", "„Der Haushalt steht“, sagte der dänische Außenminister Torvik am Dienstag.");
        publish("office/4", "„Das Freibad öffnet im Mai“, sagte Bürgermeister Torvik am Mittwoch.");

        assertThat(speakers("office/1")).hasSize(1).isEqualTo(speakers("office/2"));
        assertThat(speakers("office/3")).hasSize(1).doesNotContainAnyElementsOf(speakers("office/1"));
        assertThat(speakers("office/4"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(speakers("office/1"))
                .doesNotContainAnyElementsOf(speakers("office/3"));
        // What does not agree is left to people.
        assertThat(GraphQl.data(
                                "{ actorMerges(first: 100) { edges { node { survivor { name } absorbed { name } } } } }",
                                Map.of())
                        .getList("data.actorMerges.edges.node.absorbed.name"))
                .contains("Torvik");
    }

    @Test
    void twoWithoutNamesAreTwo() {
        publish(
                "spokesmen/1",
                "Ein Sprecher des Innenministeriums sagte, die Grenze bleibe offen. Ein Sprecher des"
                        + " Verkehrsministeriums sagte, die Straße werde gesperrt.");
        publish("spokesmen/2", "Ein Sprecher des Innenministeriums sagte, die Wahl werde verschoben.");

        List<String> all = speakers("spokesmen/1");
        all.addAll(speakers("spokesmen/2"));
        assertThat(all).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void likeAbbreviationsAreNotTheSameState() {
        publish("dvr/1", "Die DVRK wies den Vorwurf zurück. „Wir haben nichts getestet“, erklärte die DVRK am Montag.");
        publish("dvr/2", "„Die Schulen bleiben geschlossen“, erklärte die DVR am Montag.");

        assertThat(speakers("dvr/1")).isNotEmpty();
        assertThat(speakers("dvr/2")).isNotEmpty().doesNotContainAnyElementsOf(speakers("dvr/1"));
    }
}
