package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.gateway.testgraph.GraphClient;

@QuarkusTest
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.limits.body-time", value = "1s"),
            @ResourceArg(name = "quarkus.http.idle-timeout", value = "6s"),
        })
class HostileClientsTest {
    private static final String HEAD = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/graphql")
    URI address;

    private static String many(int count, String format, String separator) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.replace("#", String.valueOf(i)).replace("+", String.valueOf(i + 1)))
                .collect(Collectors.joining(separator));
    }

    @AfterEach
    void everybodyElseIsServed() {
        given().contentType("application/json")
                .body(Map.of("query", "{ patients { name invoices } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.patients.invoices", equalTo(java.util.List.of(3, 0)));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("{a".repeat(5_000) + "}".repeat(5_000), "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of("{ping(x:" + "[".repeat(6_000) + "]".repeat(6_000) + ")}", "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of(
                        "{ping(x:" + "{x:".repeat(4_000) + "1" + "}".repeat(4_000) + ")}",
                        "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of(
                        "query($x:" + "[".repeat(3_000) + "Int" + "]".repeat(3_000) + "){ping}",
                        "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of("{" + "ping ".repeat(20_000) + "}", "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of("{" + " ".repeat(600_000) + "ping}", "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of("{" + "ping ".repeat(14_000) + "}", "MAX_FIELDS_LIMIT"),
                Arguments.of("{" + many(1_000, "a#:ping", " ") + "}", "MAX_ALIASES_LIMIT"),
                Arguments.of("{" + "ping ".repeat(1_000) + "}", "MAX_ROOT_FIELDS_LIMIT"),
                Arguments.of("{wards{" + "name ".repeat(4_000) + "}}", "MAX_FIELDS_LIMIT"),
                Arguments.of(
                        "{wards{...F0}}" + many(399, " fragment F# on Ward{name ...F+}", "")
                                + " fragment F399 on Ward{name}",
                        "MAX_FIELDS_LIMIT"),
                Arguments.of("{patients(first:" + "9".repeat(500_000) + "){id}}", "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of("{ping(x:\"\\\"\" y:-" + "1".repeat(2_000) + ")}", "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of("{ping #\"\n(y:-1." + "1".repeat(2_000) + ")}", "GRAPHQL_DOCUMENT_TOO_LARGE"),
                Arguments.of(
                        "{...F0} " + many(1_000, "fragment F# on Query{...F+ ...F+}", " ")
                                + " fragment F1000 on Query{ping}",
                        "MAX_DEPTH_LIMIT"),
                Arguments.of(
                        "{...F0} " + many(100, "fragment F# on Query{...F+ ...F+}", " ")
                                + " fragment F100 on Query{ping}",
                        "MAX_FIELDS_LIMIT"),
                Arguments.of("{ping" + " @include(if:true)".repeat(1_000) + "}", "MAX_DIRECTIVES_LIMIT"),
                Arguments.of(
                        "{wards{" + many(900, "name", " ") + "}" + many(90, " w#:wards{...W}", "")
                                + "} fragment W on Ward{" + many(90, "name", " ") + "}",
                        "MAX_FIELDS_LIMIT"),
                Arguments.of(
                        "{__schema{types{" + "fields{type{".repeat(20) + "name" + "}}".repeat(20) + "}}}",
                        "MAX_INTROSPECTION_LIMIT"),
                Arguments.of(
                        "{__schema{types{fields{type{possibleTypes{interfaces{name}}}}}}}", "MAX_INTROSPECTION_LIMIT"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refusesDocumentsThatStandForTooMuch(String document, String code) {
        given().contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].extensions.code", equalTo(code));
    }

    static Stream<String> invalidDocuments() {
        return Stream.of(
                "{...F} fragment F on Query{...G} fragment G on Query{...F}",
                "{...F} fragment F on Query{ping ...F}",
                "{ping(x:\"" + "9".repeat(100_000) + "\" y:\"\"\"" + "9".repeat(100_000) + "\"\"\")}",
                "{patients(first:1e999999999){id}}",
                "{ping(x:\"" + "x".repeat(500_000) + "\")}",
                "{ping " + many(900, "nothing#", " ") + "}",
                "query(" + many(3_000, "$a#:Int", " ") + "){ping}",
                "query(" + "$a:Int ".repeat(3_000) + "){ping}",
                "{search(filter:{any:[" + "{nothing:1},".repeat(2_000) + "]}){total}}",
                "{ping}" + many(2_000, " fragment F# on Query{ping}", ""),
                many(2_000, "query Q#{ping} ", ""),
                "\u0000{ping}",
                "{patient(id:\"\\uD800\"){id}}",
                "{patient(id:\"\\u{110000}\"){id}}",
                "# only a comment",
                "");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void answersInvalidDocumentsShortly(String document) {
        var answer = given().contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", document))
                .post("/graphql")
                .then()
                .statusCode(400)
                .extract()
                .asByteArray();
        assertThat(answer.length).isLessThan(200_000);
    }

    static Stream<Arguments> bodies() {
        var latin = "{\"query\":\"{ping} #\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
        var overlong = new byte[] {'{', '"', 'q', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
        return Stream.of(
                        latin,
                        overlong,
                        "{\"query\":\"{ping}\",\"query\":\"{wards{name}}\"}",
                        "{\"query\":\"{ping}\",\"variables\":{\"a\":1,\"a\":2}}",
                        "{\"query\":\"query($i:ID!){patient(id:$i){id}}\",\"variables\":{\"i\":\"\\ud800\"}}",
                        "{\"query\":\"query($i:ID!){patient(id:$i){id}}\",\"variables\":{\"\\udc00\":\"1\"}}",
                        "{\"query\":\"{ping} #\\ud800\"}",
                        "{\"query\":\"{ping}\",\"variables\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                        "{\"query\":\"{ping}\",\"variables\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)
                                + "}",
                        "{\"query\":\"{ping}\",\"variables\":{\"a\":" + "9".repeat(100_000) + "}}",
                        "{\"query\":\"{ping}\"}{\"query\":\"{ping}\"}",
                        "[" + "{\"query\":\"{ping}\"},".repeat(1_000) + "1]",
                        "\uFEFF\uFEFF{\"query\":\"{ping}\"}",
                        "NaN",
                        "{'query':'{ping}'}")
                .map(body -> body instanceof byte[] bytes ? bytes : ((String) body).getBytes(StandardCharsets.UTF_8))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesBodiesThatAreNoProperJson(byte[] body) throws IOException {
        var answer = exchange(HEAD + "content-length: " + body.length + "\r\n\r\n", body);
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsPattern("\"code\":\"(BAD_REQUEST|BATCHING_NOT_ENABLED)\"");
    }

    @Test
    void takesNumbersThatAreLargeButNotTooLarge() {
        given().contentType("application/json")
                .accept("application/graphql-response+json")
                .body("{\"query\":\"query($n:Int){patients(first:$n){id}}\",\"variables\":{\"n\":1e999999999}}")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void readsNoLargeBodies() throws IOException {
        var chunk = new byte[1 << 16];
        Arrays.fill(chunk, (byte) ' ');
        assertThat(exchange(HEAD + "content-length: 100000000\r\n\r\n", chunk))
                .startsWith("HTTP/1.1 413 ")
                .contains("PAYLOAD_TOO_LARGE");
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write((HEAD + "transfer-encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 32; i++) {
                out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            assertThat(read(socket)).startsWith("HTTP/1.1 413 ").contains("PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void waitsForNobody() throws IOException {
        assertThat(exchange(HEAD + "content-length: 100\r\n\r\n", "{\"query\":".getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 408 ")
                .contains("REQUEST_TIMEOUT");
        assertThat(exchange("POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ", new byte[0]))
                .as("closed without a word")
                .isEmpty();
    }

    @Test
    void answersNoMoreToAClientThatDoesNotTakeItsAnswers() throws Exception {
        var query = "{__schema{types{name description fields{name description args{name description type{name}}}}}}";
        var body = ("{\"query\":\"" + query + "\"}").getBytes(StandardCharsets.UTF_8);
        var request = (HEAD + "content-length: " + body.length + "\r\n\r\n" + new String(body, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.US_ASCII);
        var before = answered();
        try (var socket = connect()) {
            var writer = Thread.ofVirtual().start(() -> {
                try {
                    for (var i = 0; i < MANY; i++) {
                        socket.getOutputStream().write(request);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            GraphClient.await(() -> answered() > before);
            var seen = -1L;
            while (answered() - before != seen) { // until nothing happens any more
                seen = answered() - before;
                Thread.sleep(1_000);
            }
            assertThat(seen).isPositive().isLessThan(MANY);
            var last = read(socket, MANY);
            writer.join();
            assertThat(last).isEqualTo(MANY);
        }
    }

    private static final int MANY = 20_000;

    private long answered() {
        return meters.find("wortlaut.gateway.operations").timers().stream()
                .mapToLong(io.micrometer.core.instrument.Timer::count)
                .sum();
    }

    /** @return how many answers came, at most so many */
    private static int read(Socket socket, int most) throws IOException {
        var found = 0;
        var matched = 0;
        var start = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
        var buffer = new byte[1 << 16];
        while (found < most) {
            var n = socket.getInputStream().read(buffer);
            if (n < 0) {
                break;
            }
            for (var i = 0; i < n; i++) {
                matched = buffer[i] == start[matched] ? matched + 1 : buffer[i] == start[0] ? 1 : 0;
                if (matched == start.length) {
                    found++;
                    matched = 0;
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "GET /graphql?query=%7Bping%7 HTTP/1.1\r\nhost: x\r\n\r\n",
                "GET /graphql?query=%FF%FE HTTP/1.1\r\nhost: x\r\n\r\n",
                "GET /graphql?query=%7Bping%7D&variables=%C3%28 HTTP/1.1\r\nhost: x\r\n\r\n",
                "GET /graphql?query=%7Bping%7D&variables=[ HTTP/1.1\r\nhost: x\r\n\r\n",
                "GET /graphql?%00=&&&== HTTP/1.1\r\nhost: x\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: x\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
                "GARBAGE\r\n\r\n",
                "\u0001\u0002\u0003\r\n\r\n"
            })
    void answersOddHttpWithAClientsError(String request) throws IOException {
        assertThat(exchange(request, new byte[0])).matches("(?s)(HTTP/1.[01] (4|200 .*\"errors\":).*)?");
    }

    private Socket connect() throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private String exchange(String head, byte[] body) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    /** The first answer, or what there is when the gateway closes the connection. */
    private static String read(Socket socket) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[1 << 16];
        while (!text.toString().endsWith("}]}")) {
            var n = socket.getInputStream().read(buffer);
            if (n < 0) {
                break;
            }
            text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
