package io.wortlaut.claims.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.smallrye.graphql.execution.datafetcher.AbstractDataFetcher;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;

import io.wortlaut.claims.EmbeddedPostgresResource;

/** Which fields are read without a detour, and that a gateway may still look at each of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class FetchingTest {

    private GraphQLSchema schema;

    @Inject
    void use(GraphQLSchema built) {
        schema = new LeanExecution()
                .beforeGraphQLBuild(GraphQL.newGraphQL(built))
                .build()
                .getGraphQLSchema();
    }

    @Test
    void propertiesAreReadAsTheyAre() {
        assertThat(fetcher("Statement", "exact")).isInstanceOf(PropertyFetcher.class);
        assertThat(fetcher("Statement", "act")).isInstanceOf(PropertyFetcher.class);
        assertThat(fetcher("Statement", "provenance")).isInstanceOf(PropertyFetcher.class);
        assertThat(fetcher("StatementConnection", "edges")).isInstanceOf(PropertyFetcher.class);
    }

    @Test
    void timesAreStillWrittenAsTexts() {
        assertThat(fetcher("Webhook", "lastDeliveredAt")).isInstanceOf(FieldDataFetcher.class);
    }

    @Test
    void everyFieldWithoutArgumentsThatIsReadTogetherIsReadWithoutDetour() {
        assertThat(fetchers(field -> field.getArguments().isEmpty()))
                .noneMatch(BatchDataFetcher.class::isInstance)
                .anyMatch(BatchFetcher.class::isInstance);
    }

    @Test
    void noOtherFieldIsDescribedWithWhatIsSelectedBelowIt() {
        assertThat(fetchers(field -> true)).isNotEmpty().noneMatch(AbstractDataFetcher.class::isInstance);
    }

    @Test
    void aGatewayThatAsksForATraceGetsOne() {
        assertThat(ask(Map.of()).getString("extensions.ftv1")).isNull();
        assertThat(ask(Map.of("apollo-federation-include-trace", "ftv1")).getString("extensions.ftv1"))
                .isNotEmpty();
    }

    @Test
    void noFieldIsMatchedWithNamesToHide() {
        assertThat(schema.getCodeRegistry().getFieldVisibility())
                .isSameAs(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
    }

    private List<DataFetcher<?>> fetchers(Predicate<GraphQLFieldDefinition> which) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .<DataFetcher<?>>flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(which)
                        .map(field -> fetcher(type.getName(), field.getName())))
                .toList();
    }

    private DataFetcher<?> fetcher(String type, String field) {
        return schema.getCodeRegistry()
                .getDataFetcher(
                        FieldCoordinates.coordinates(type, field),
                        schema.getObjectType(type).getFieldDefinition(field));
    }

    private static JsonPath ask(Map<String, String> headers) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .headers(headers)
                .body(Map.of("query", "{ claims { edges { node { id text } } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
