package io.wortlaut.articles.source;

import static io.wortlaut.articles.Graph.ask;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import io.wortlaut.articles.Database;
import io.wortlaut.articles.Posted;

/** Ratings are what somebody entered, side by side. */
@QuarkusTest
@QuarkusTestResource(Database.class)
class RatingsTest {

    private static String source() {
        String outlet = Posted.unique("Wertungsbote");
        Posted.json(Map.of("text", "Ein Text.", "outlet", outlet));
        return ask("{ sources(filter: {search: \"" + outlet + "\"}) { edges { node { id } } } }")
                .path("data.sources.edges[0].node.id");
    }

    private static Response rate(String source, String rating) {
        return ask("mutation { rateSource(id: \"" + source + "\", rating: {" + rating
                + "}) { ratings { scheme value by asOf } } }");
    }

    @Test
    void laterRatingsStandBesideEarlierOnes() {
        String source = source();
        ask("{ source(id: \"" + source + "\") { ratings { value } } }").then().body("data.source.ratings", empty());

        rate(source, "scheme: ADMIRALTY, value: \"B\", by: \"Archiv\", asOf: \"2026-01-01T00:00:00Z\"")
                .then()
                .body("errors", nullValue());
        rate(source, "scheme: NEWSGUARD, value: \"87\", by: \"Archiv\"")
                .then()
                .body("data.rateSource.ratings.scheme", contains("NEWSGUARD", "ADMIRALTY"))
                .body("data.rateSource.ratings.value", contains("87", "B"))
                .body("data.rateSource.ratings[1].asOf", equalTo("2026-01-01T00:00:00Z"));
    }

    @Test
    void itIsSaidAndTakenBackWhetherAStateDecides() {
        String source = source();
        String set = "mutation { setStateControlled(id: \"" + source
                + "\", stateControlled: %s, by: \"%s\") { stateControlled stateControlledBy } }";
        ask("{ source(id: \"" + source + "\") { stateControlled } }")
                .then()
                .body("data.source.stateControlled", nullValue());

        ask(set.formatted("true", "Archiv"))
                .then()
                .body("data.setStateControlled.stateControlled", equalTo(true))
                .body("data.setStateControlled.stateControlledBy", equalTo("Archiv"));
        ask("{ source(id: \"" + source + "\") { stateControlled } }")
                .then()
                .body("data.source.stateControlled", equalTo(true));
        ask(set.formatted("null", "Archiv"))
                .then()
                .body("data.setStateControlled.stateControlled", nullValue())
                .body("data.setStateControlled.stateControlledBy", nullValue());
        ask(set.formatted("false", " ")).then().body("errors[0].extensions.field", equalTo("by"));
    }

    @Test
    void whatTheSchemeDoesNotHaveIsRefused() {
        String source = source();
        rate(source, "scheme: ADMIRALTY, value: \"G\", by: \"Archiv\"")
                .then()
                .body("errors[0].extensions.code", equalTo("INVALID_FIELD"));
        rate(source, "scheme: NEWSGUARD, value: \"101\", by: \"Archiv\"")
                .then()
                .body("errors[0].extensions.code", equalTo("INVALID_FIELD"));
        rate(source, "scheme: JTI, value: \"CERTIFIED\", by: \" \"")
                .then()
                .body("errors[0].extensions.field", equalTo("by"));
        rate("01890000-0000-4000-8000-0000000000ff", "scheme: JTI, value: \"CERTIFIED\", by: \"Archiv\"")
                .then()
                .body("errors[0].extensions.code", equalTo("INVALID_ID"));
    }
}
