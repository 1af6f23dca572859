package io.wortlaut.gateway.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        file("graph.graphql", """
                schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) { query: Query }
                enum join__Graph {
                  A @join__graph(name: "a", url: "http://a.example")
                  B @join__graph(name: "b", url: "http://b.example")
                }
                type Query @join__type(graph: A) { thing: Thing }
                type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
                  id: ID!
                  secret: Int @join__field(graph: B) @authenticated
                }
                """);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        return PlanCommand.run(
                List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String graph() {
        return folder.resolve("graph.graphql").toString();
    }

    @Test
    void printsPlansForSomebodyWhoMaySeeEverything() throws IOException {
        var one = file("one.graphql", "query ($all: Boolean!) { thing { id secret @include(if: $all) } }");
        file("one.graphql.variables.json", "{\"all\": true}");
        var other = file("other.graphql", "{ thing { id } }");

        assertThat(run(graph(), one, other)).isZero();
        assertThat(out.toString(UTF_8))
                .containsSubsequence("# " + one, "fetch a", "fetch b", "for Thing at thing by {id}", "# " + other)
                .containsOnlyOnce("fetch b");
    }

    @Test
    void goesOnWhereOneHasNoPlan() throws IOException {
        var wrong = file("wrong.graphql", "{ nothing }");
        var right = file("right.graphql", "{ thing { id } }");

        assertThat(run(graph(), wrong, right)).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .containsSubsequence("# " + wrong, "error: ", "nothing", "# " + right, "fetch a");
    }

    @Test
    void tellsWhatIsWrongWithTheCall() throws IOException {
        assertThat(run(graph())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage: plan SUPERGRAPH OPERATION");
        assertThat(run(graph(), folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("cannot be read");
        assertThat(run(file("no.graphql", "type Query { a: Int }"), graph())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("no enum join__Graph");
    }
}
