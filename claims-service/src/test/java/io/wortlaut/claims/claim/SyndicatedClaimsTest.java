package io.wortlaut.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.FeedServer;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.TestFeed;
import io.wortlaut.claims.Versions;

/** Reprints are one origin of what they say, from when articles-service says that they are reprints, and no longer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class SyndicatedClaimsTest {

    /** Somebody without a name: another one in every article, as far as an article can tell. */
    private static final String TEXT =
            "„Der Damm bei Torfwehr ist undicht“, sagte ein Sprecher der Anwohner am Montag in Torfwehr.";

    private static final FeedServer FEED = TestFeed.server();

    private static void regroup(String article, String group) {
        TestFeed.awaitRead(FEED.regroup("reprints/" + article, "sha256:" + article, group));
    }

    private static JsonPath claim() {
        return GraphQl.data("""
                { claims(filter: {search: "Torfwehr"}) { edges { node { status statementCount independentOrigins } } } }
                """, Map.of());
    }

    private static List<Integer> origins() {
        return claim().getList("data.claims.edges.node.independentOrigins");
    }

    @Test
    void countsFollowWhatArticlesServiceTells() {
        FEED.publish(Versions.plain("reprints/a", "sha256:a", TEXT));
        FEED.publish(Versions.plain("reprints/b", "sha256:b", TEXT));
        TestFeed.awaitRead(FEED.publish(Versions.plain("reprints/c", "sha256:c", TEXT)));
        assertThat(origins()).containsExactly(3);
        assertThat(claim().getString("data.claims.edges[0].node.status")).isEqualTo("UNCONTESTED");

        regroup("a", "reprints/a");
        assertThat(origins()).containsExactly(3);
        regroup("b", "reprints/a");
        assertThat(origins()).containsExactly(2);
        // Two groups turn out to be one.
        regroup("c", "reprints/c");
        assertThat(origins()).containsExactly(2);
        regroup("c", "reprints/a");
        assertThat(origins()).containsExactly(1);
        assertThat(claim().getString("data.claims.edges[0].node.status")).isEqualTo("SINGLE_SOURCE");
        assertThat(claim().getInt("data.claims.edges[0].node.statementCount")).isEqualTo(3);

        regroup("b", null);
        assertThat(origins()).containsExactly(2);
        assertThat(FEED.fetches("reprints/b")).isEqualTo(1);
    }
}
