package io.wortlaut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Rows that the first version wrote are served by this one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class UpgradeTest {

    @Inject
    Flyway flyway;

    @Test
    void rowsOfTheFirstVersionAreRead() {
        assertThat(flyway.info().applied()).hasSizeGreaterThan(1);

        JsonPath answer = GraphQl.data("""
                { statements(filter: {article: ["old/1"], search: "Schwimmbad"}) { edges { node {
                    id exact act reportingVerb saidAt { edtf text basis } enclosing { id } nested { id } stances { stance }
                    provenance { contentHash anchor selectors { exact prefix suffix start end } }
                    attributions { role status mention { exact } actor {
                      name roles { title reportedBy { id } } names { text status count } } } } } } }
                """, Map.of());

        String statement = "data.statements.edges[0].node.";
        assertThat(answer.getString(statement + "id")).isEqualTo("0b000000-0000-4000-8000-000000000001");
        assertThat(answer.getString(statement + "exact")).isEqualTo("Das Schwimmbad bleibt offen");
        assertThat(answer.getString(statement + "act")).isEqualTo("PROMISE");
        assertThat(answer.getString(statement + "saidAt.edtf")).isEqualTo("../2026-01-02");
        assertThat(answer.getString(statement + "saidAt.basis")).isEqualTo("PUBLISHED");
        assertThat(answer.getString(statement + "saidAt.text")).isNull();
        assertThat(answer.getString(statement + "enclosing")).isNull();
        assertThat(answer.getList(statement + "nested")).isEmpty();
        // Until its article is read anew.
        assertThat(answer.getList(statement + "stances")).isEmpty();
        assertThat(answer.getInt(statement + "provenance.selectors[0].end")).isEqualTo(28);
        assertThat(answer.getString(statement + "attributions[0].mention.exact"))
                .isEqualTo("Altina Vorfassung");
        assertThat(answer.getString(statement + "attributions[0].actor.roles[0].reportedBy[0].id"))
                .isEqualTo("old/1");
        assertThat(answer.getString(statement + "attributions[0].actor.names[0].status"))
                .isEqualTo("CANONICAL");
    }
}
