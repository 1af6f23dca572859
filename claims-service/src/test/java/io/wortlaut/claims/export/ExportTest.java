package io.wortlaut.claims.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.TestFeed;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Files of filtered statements, read as their receivers read them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMULA = "=1+1, sagte er; \"ganz\" sicher";
    private static final String DENIAL = "Der Damm von Tiefenfurt habe niemals einen Riss gehabt";

    @Inject
    Store store;

    @Inject
    EntityManager entityManager;

    /** An article with a formula, and two that contradict each other. */
    private void publish() {
        TestFeed.server().answerEntities(Integer.MAX_VALUE);
        say("export/1", FORMULA, SpeechAct.STATEMENT, "Fenja Formel");
        say("export/2", "Der Damm von Tiefenfurt hat einen Riss gehabt", SpeechAct.ACCUSATION, "Ragna Riss");
        say("export/3", DENIAL, SpeechAct.DENIAL, "Dietmar Damm");
    }

    private void say(String article, String words, SpeechAct act, String speaker) {
        store.store(
                Store.version(article, "sha256:" + article, words, "2026-03-04"),
                Said.in(words)
                        .statement(
                                List.of(new Span(0, words.length())),
                                Zone.BODY,
                                act,
                                List.of(Said.party(PartyKind.ORGANIZATION, "Verein " + speaker)),
                                List.of(Said.party(PartyKind.MEDIUM, "Agentur Export")),
                                Said.person(speaker))
                        .extraction());
    }

    private static final String FILTER = "{\"article\": [\"export/1\", \"export/2\", \"export/3\"]}";

    private static String export(String format) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(FILTER)
                .queryParam("format", format)
                .post("/export/statements")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    @Test
    void linesOfJson() throws IOException {
        publish();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : export("ndjson").split("\n")) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines)
                .extracting(line -> line.get("article").asText())
                .containsExactly("export/1", "export/2", "export/3");
        JsonNode denial = lines.getLast();
        assertThat(denial.get("exact").asText()).isEqualTo(DENIAL);
        assertThat(denial.at("/publication/headline").asText()).isEqualTo("Meldung export/3");
        assertThat(denial.at("/claim/stance").asText()).isEqualTo("DENIES");
        assertThat(denial.at("/claim/id").asText())
                .isEqualTo(lines.get(1).at("/claim/id").asText());
        assertThat(denial.at("/selectors/0/end").asInt()).isEqualTo(DENIAL.length());
        assertThat(denial.at("/attributions/0/name").asText()).isEqualTo("Dietmar Damm");
    }

    @Test
    void tableThatIsNoProgram() throws IOException {
        publish();
        List<CSVRecord> rows = CSVParser.parse(
                        new StringReader(export("csv")),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().get("exact")).isEqualTo("'" + FORMULA);
        assertThat(rows.getFirst().get("speaker")).isEqualTo("Fenja Formel");
        assertThat(rows.getFirst().get("on_behalf_of")).isEqualTo("Verein Fenja Formel");
        assertThat(rows.getFirst().get("via")).isEqualTo("Quelle src Agentur Export");
        assertThat(rows.getLast().get("exact")).isEqualTo(DENIAL);
        assertThat(rows.getLast().get("url")).isEqualTo("https://zeitung.example/export/3");
        assertThat(rows.getLast().get("stance")).isEqualTo("DENIES");
    }

    @Test
    void linkedData() throws IOException {
        publish();
        JsonNode graph = JSON.readTree(export("jsonld")).get("@graph");
        JsonNode review = graph.get(graph.size() - 1);
        JsonNode quotation = graph.get(graph.size() - 2);
        assertThat(quotation.at("/@type/0").asText()).isEqualTo("Quotation");
        assertThat(quotation.get("text").asText()).isEqualTo(DENIAL);
        assertThat(quotation.at("/creator/0/name").asText()).isEqualTo("Dietmar Damm");
        assertThat(quotation.at("/isPartOf/headline").asText()).isEqualTo("Meldung export/3");
        assertThat(quotation.at("/oa:hasTarget/0/oa:hasSelector/0/oa:exact").asText())
                .isEqualTo(DENIAL);
        assertThat(quotation.at("/oa:hasTarget/0/oa:hasSelector/1/oa:end").asInt())
                .isEqualTo(DENIAL.length());
        assertThat(review.get("@type").asText()).isEqualTo("ClaimReview");
        assertThat(review.at("/itemReviewed/@id")).isEqualTo(quotation.at("/about/@id"));
        assertThat(review.at("/reviewRating/alternateName").asText()).isEqualTo("DENIES");
    }

    /** A claim that grew into another, with a review, and an actor who was merged into another. */
    private record Grown(String claim, String formerClaim, String actor, String formerActor, String review) {}

    /** What is said in each place, of two claims that nobody takes for those of another place. */
    private static final Map<String, List<String>> TOLD = Map.of(
            "Grendelach",
            List.of(
                    "Am Deich von Grendelach fehlten nach der Flut tausend Pfähle",
                    "Ein Ballonfahrer habe sich verirrt"),
            "Mirsow",
            List.of("Der Kirchturm in Mirsow neige sich jede Woche weiter", "Die Bäckerinnung streike im Advent"),
            "Quettin",
            List.of("Alle Züge nach Quettin fielen wegen Frost aus", "Manche Maler fälschten ihre Gemälde"),
            "Zubrau",
            List.of("Zwei Schulen in Zubrau hätten keine Lehrer", "Trinkwasser schmecke dort nach Eisen"));

    private Grown grow(String place) {
        TestFeed.server().answerEntities(Integer.MAX_VALUE);
        String words = TOLD.get(place).getFirst();
        say("export/" + place + "/5", words, SpeechAct.STATEMENT, "Paula " + place);
        say("export/" + place + "/6", TOLD.get(place).getLast(), SpeechAct.STATEMENT, "Pauline " + place);
        JsonPath before = statements(place);
        String formerClaim = before.getString("[0].node.stances[0].claim.id");
        String review = GraphQl.data(
                        "mutation($c: ID!) { addClaimReview(claim: $c, review: {url: \"https://fakten.example/deich\","
                                + " author: {name: \"Faktenstelle\", url: \"https://fakten.example\"}, datePublished:"
                                + " \"2026-03-09\", inLanguage: \"de\", claimReviewed: \"Tausend Pfähle fehlten\","
                                + " reviewRating: {alternateName: \"falsch\", ratingValue: 1, bestRating: 5, worstRating: 1}},"
                                + " reviewer: {by: \"Mia\"}) { id } }",
                        Map.of("c", formerClaim))
                .getString("data.addClaimReview.id");
        String actor = before.getString("[0].node.attributions[0].actor.id");
        String formerActor = before.getString("[1].node.attributions[0].actor.id");
        String merge = GraphQl.data(
                        "mutation($s: ID!, $a: ID!) { proposeActorMerge(survivor: $s, absorbed: $a, reviewer: {by: \"Mia\"})"
                                + " { id } }",
                        Map.of("s", actor, "a", formerActor))
                .getString("data.proposeActorMerge.id");
        GraphQl.data(
                "mutation($id: ID!) { confirmActorMerge(id: $id, revision: 1, reviewer: {by: \"Mia\"}) { id } }",
                Map.of("id", merge));
        // What comes later comes first in the claim, and gives it its id.
        say("export/" + place + "/1", words, SpeechAct.STATEMENT, "Ragna Riss");
        String claim = statements(place).getString("[0].node.stances[0].claim.id");
        assertThat(claim).isNotEqualTo(formerClaim);
        return new Grown(claim, formerClaim, actor, formerActor, review);
    }

    private static JsonPath statements(String place) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(orderBy: ARTICLE_POSITION, filter: {article: $a}) { edges { node {"
                                + " attributions { actor { id } } stances { claim { id } } } } } }",
                        Map.of("a", articles(place)))
                .setRootPath("data.statements.edges");
    }

    private static List<String> articles(String place) {
        return List.of("export/" + place + "/1", "export/" + place + "/5", "export/" + place + "/6");
    }

    private static String exportOf(String place, String format) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("article", articles(place)))
                .queryParam("format", format)
                .post("/export/statements")
                .asString();
    }

    @Test
    void linesHaveReviewsOfTheirClaimsAndTheIdsThatLeadToThem() throws IOException {
        Grown grown = grow("Grendelach");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : exportOf("Grendelach", "ndjson").split("\n")) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines).hasSize(3);
        for (JsonNode line : List.of(lines.get(0), lines.get(1))) {
            assertThat(line.at("/claim/id").asText()).isEqualTo(grown.claim());
            assertThat(line.at("/formerIds/" + grown.claim() + "/0").asText()).isEqualTo(grown.formerClaim());
            assertThat(line.get("reviews")).hasSize(1);
            JsonNode review = line.at("/reviews/0");
            assertThat(review.get("id").asText()).isEqualTo(grown.review());
            assertThat(review.get("url").asText()).isEqualTo("https://fakten.example/deich");
            assertThat(review.at("/author/name").asText()).isEqualTo("Faktenstelle");
            assertThat(review.at("/reviewRating/alternateName").asText()).isEqualTo("falsch");
            assertThat(review.at("/reviewRating/ratingValue").asDouble()).isEqualTo(1);
            assertThat(review.get("datePublished").asText()).isEqualTo("2026-03-09");
            assertThat(review.has("place")).isFalse();
        }
        assertThat(lines.get(2).has("reviews")).isFalse();
        assertThat(lines.get(2).at("/attributions/0/actor").asText()).isEqualTo(grown.actor());
        assertThat(lines.get(2).at("/formerIds/" + grown.actor() + "/0").asText())
                .isEqualTo(grown.formerActor());
        assertThat(lines.get(2).get("formerIds")).hasSize(1);

        List<CSVRecord> rows = CSVParser.parse(
                        new StringReader(exportOf("Grendelach", "csv")),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertThat(rows.getFirst().get("claim_reviews"))
                .isEqualTo("Faktenstelle: falsch <https://fakten.example/deich>");
        assertThat(rows.getFirst().get("claim_former_ids")).isEqualTo(grown.formerClaim());
        assertThat(rows.getLast().get("claim_reviews")).isEmpty();
    }

    @Test
    void linkedDataHasEachReviewOnceAndWhatReplacesWhat() throws IOException {
        Grown grown = grow("Mirsow");
        JsonNode graph = JSON.readTree(exportOf("Mirsow", "jsonld")).get("@graph");
        List<JsonNode> reviews = new ArrayList<>();
        graph.forEach(node -> {
            if (node.get("@type").asText().equals("ClaimReview")) {
                reviews.add(node);
            }
        });
        assertThat(reviews).hasSize(1);
        JsonNode review = reviews.getFirst();
        assertThat(review.at("/itemReviewed/@id").asText()).isEqualTo("urn:uuid:" + grown.claim());
        assertThat(review.get("url").asText()).isEqualTo("https://fakten.example/deich");
        assertThat(review.get("claimReviewed").asText()).isEqualTo("Tausend Pfähle fehlten");
        assertThat(review.at("/author/name").asText()).isEqualTo("Faktenstelle");
        assertThat(review.at("/reviewRating/bestRating").asDouble()).isEqualTo(5);
        assertThat(graph.findValues("dcterms:replaces").stream()
                        .map(replaced -> replaced.at("/0/@id").asText()))
                .containsExactlyInAnyOrder("urn:uuid:" + grown.formerClaim(), "urn:uuid:" + grown.formerActor());
        assertThat(graph.at("/0/about/dcterms:replaces/0/@id").asText()).isEqualTo("urn:uuid:" + grown.formerClaim());
    }

    @Test
    void aBundleHasReviewsAsOpinionsAndFormerIdsAsDuplicates() throws IOException {
        String firstBundle = exportOf("Quettin", "stix");
        assertThat(JSON.readTree(firstBundle).get("objects")).hasSize(1);
        Grown grown = grow("Quettin");
        List<JsonNode> objects = new ArrayList<>();
        JSON.readTree(exportOf("Quettin", "stix")).get("objects").forEach(objects::add);
        JsonNode opinion = objects.stream()
                .filter(object -> object.get("type").asText().equals("opinion"))
                .filter(object -> object.path("explanation").asText().equals("falsch"))
                .findFirst()
                .orElseThrow();
        assertThat(opinion.get("opinion").asText()).isEqualTo("strongly-disagree");
        assertThat(opinion.at("/authors/0").asText()).isEqualTo("Faktenstelle");
        assertThat(opinion.at("/external_references/0/url").asText()).isEqualTo("https://fakten.example/deich");
        JsonNode claim = objects.stream()
                .filter(object -> object.get("id").equals(opinion.at("/object_refs/0")))
                .findFirst()
                .orElseThrow();
        assertThat(claim.get("abstract").asText()).isEqualTo("claim");
        List<JsonNode> duplicates = objects.stream()
                .filter(object -> object.path("relationship_type").asText().equals("duplicate-of"))
                .toList();
        assertThat(duplicates)
                .extracting(object -> object.get("description").asText())
                .containsExactlyInAnyOrder(
                        grown.formerClaim() + " leads to " + grown.claim(),
                        grown.formerActor() + " leads to " + grown.actor());
        assertThat(duplicates).extracting(object -> object.get("target_ref")).contains(claim.get("id"));
    }

    @Test
    void aPageTakesAsManyQueriesAsOneStatement() {
        grow("Zubrau");
        List<String> one = SqlLog.during(() -> RestAssured.given()
                .queryParam("filter", "{\"article\": [\"export/Zubrau/1\"]}")
                .get("/export/statements"));
        List<String> all = SqlLog.during(() -> exportOf("Zubrau", "ndjson"));
        assertThat(all).hasSameSizeAs(one);
    }

    /** What STIX 2.1 requires of the types that are written, besides type, spec_version, id, created and modified. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "identity", List.of("name"),
            "note", List.of("content", "object_refs"),
            "opinion", List.of("opinion", "object_refs"),
            "report", List.of("name", "published", "object_refs"),
            "relationship", List.of("relationship_type", "source_ref", "target_ref"));

    @Test
    void bundleOfThreatIntelligence() throws IOException {
        publish();
        JsonNode bundle = JSON.readTree(export("stix"));
        assertThat(bundle.get("type").asText()).isEqualTo("bundle");
        assertThat(bundle.get("id").asText()).startsWith("bundle--");
        Set<String> ids = new HashSet<>();
        Set<String> references = new HashSet<>();
        for (JsonNode object : bundle.get("objects")) {
            String type = object.get("type").asText();
            assertThat(object.get("id").asText())
                    .matches(type + "--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(object.get("spec_version").asText()).isEqualTo("2.1");
            for (String time : List.of("created", "modified")) {
                assertThat(object.get(time).asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            }
            assertThat(REQUIRED).containsKey(type);
            REQUIRED.get(type).forEach(property -> assertThat(object.get(property))
                    .as(type + "." + property)
                    .isNotNull());
            assertThat(ids.add(object.get("id").asText())).as("written once").isTrue();
            object.path("object_refs").forEach(id -> references.add(id.asText()));
            for (String reference : List.of("created_by_ref", "source_ref", "target_ref")) {
                // What a former id stood for is with whoever holds it.
                boolean former = reference.equals("source_ref")
                        && object.path("relationship_type").asText().equals("duplicate-of");
                if (object.has(reference) && !former) {
                    references.add(object.get(reference).asText());
                }
            }
        }
        assertThat(ids).containsAll(references);
        assertThat(bundle.get("objects").findValuesAsText("opinion")).contains("strongly-disagree");
        JsonNode again = JSON.readTree(export("stix"));
        assertThat(again.get("objects")).isEqualTo(bundle.get("objects"));
    }

    @Test
    void feedInPages() throws Exception {
        publish();
        String address = "/export/statements";
        List<String> contents = new ArrayList<>();
        Map<String, String> parameters = Map.of("format", "atom", "limit", "2", "filter", FILTER);
        String page = RestAssured.given()
                .queryParams(parameters)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        while (page != null) {
            Document feed = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            String atom = "http://www.w3.org/2005/Atom";
            assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(atom);
            for (String required : List.of("id", "title", "updated")) {
                assertThat(feed.getElementsByTagNameNS(atom, required).getLength())
                        .as(required)
                        .isGreaterThanOrEqualTo(
                                1 + feed.getElementsByTagNameNS(atom, "entry").getLength());
            }
            for (int i = 0; i < feed.getElementsByTagNameNS(atom, "content").getLength(); i++) {
                contents.add(
                        feed.getElementsByTagNameNS(atom, "content").item(i).getTextContent());
            }
            page = null;
            for (int i = 0; i < feed.getElementsByTagNameNS(atom, "link").getLength(); i++) {
                var link = feed.getElementsByTagNameNS(atom, "link").item(i).getAttributes();
                if (link.getNamedItem("rel").getNodeValue().equals("next")) {
                    page = RestAssured.given()
                            .urlEncodingEnabled(false)
                            .get(link.getNamedItem("href").getNodeValue())
                            .asString();
                }
            }
        }
        assertThat(contents).containsExactly(FORMULA, "Der Damm von Tiefenfurt hat einen Riss gehabt", DENIAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xls | {} | 'format' must be one of",
                "csv | {\"act\": [\"SHOUTING\"]} | filter.act[0]",
                "csv | {\"colour\": \"red\"} | filter.colour",
                "csv | {\"speaker\": [\"nobody\"]} | 'speaker' is not an id",
                "csv | {\"and\": [{\"minConfidence\": \"much\"}]} | filter.and[0].minConfidence",
                "csv | {\"act\": | is no JSON"
            })
    void whatCannotBeReadIsToldBeforeAnyFileBegins(String format, String filter, String detail) {
        String problem = RestAssured.given()
                .queryParam("format", format)
                .queryParam("filter", filter)
                .get("/export/statements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath()
                .getString("detail");
        assertThat(problem).contains(detail);
    }

    @Test
    void anArticlesServiceThatIsAwayIsToldBeforeTheFileOrBreaksItOff() throws Exception {
        publish();
        TestFeed.server().answerEntities(0);
        RestAssured.given()
                .queryParam("filter", FILTER)
                .get("/export/statements")
                .then()
                .statusCode(503);

        fill("export/large", 1000, 1000);
        TestFeed.server().answerEntities(2);
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(request("export/large"), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        } finally {
            TestFeed.server().answerEntities(Integer.MAX_VALUE);
        }
    }

    @Test
    void nothingIsReadForAClientThatWentAway() {
        TestFeed.server().answerEntities(Integer.MAX_VALUE);
        fill("export/huge", 6000, 5000);
        int pages = pagesDuring(ExportTest::lookAndLeave);
        int more;
        do {
            // It is told of the client's leaving a little later.
            more = pagesDuring(() -> LockSupport.parkNanos(200_000_000));
            pages += more;
        } while (more > 0);
        assertThat(pages).as("of 30 pages").isBetween(1, 29);
    }

    private static int pagesDuring(Runnable action) {
        return (int) SqlLog.during(action).stream()
                .filter(query -> query.contains("order by s.article_id, s.position, s.id limit"))
                .count();
    }

    private static void lookAndLeave() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            try (InputStream file = client.send(request("export/huge"), BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(file.read()).isEqualTo('{');
            }
            client.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(String article) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/export/statements?format=ndjson"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"article\": [\"" + article + "\"]}"))
                .build();
    }

    /** Many long statements, past the extractor: they are here for their number. */
    private void fill(String article, int statements, int length) {
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("""
                        insert into statement (id, article_id, content_hash, first_content_hash, first_start, anchor, place,
                            position, exact, form, quote_type, act, zone, confidence, speaker_key, found_exact,
                            found_speaker_key, known_from)
                        select gen_random_uuid(), :article, 'sha256:x', 'sha256:x', n, 'EXACT', 'p' || n, n,
                            n || repeat('x', :length), 'DIRECT', 'DIRECT', 'STATEMENT', 'BODY', 80, '', '', '', now()
                        from generate_series(1, :statements) n
                        """)
                .setParameter("article", article)
                .setParameter("length", length)
                .setParameter("statements", statements)
                .executeUpdate());
    }
}
