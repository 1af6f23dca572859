package io.wortlaut.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine;

import io.wortlaut.deploy.CommandFailure;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void scoresWhatTheRawTextYields() throws Exception {
        document();

        JsonNode evaluation = new ObjectMapper().readTree(run("--json", folder.toString()));

        assertThat(evaluation.get("documents").asInt()).isEqualTo(1);
        assertThat(evaluation.get("gold").asInt()).isEqualTo(1);
        JsonNode message = evaluation.get("pools").get(0);
        assertThat(message.get("name").asText()).isEqualTo("Message");
        assertThat(message.get("score").get("f1").asDouble()).isGreaterThan(90);
    }

    @Test
    void countsInOurOwnTokensIfAsked() throws Exception {
        document();

        JsonNode evaluation = new ObjectMapper().readTree(run("--json", "--own-tokens", folder.toString()));

        assertThat(evaluation.get("pools").get(0).get("score").get("f1").asDouble())
                .isGreaterThan(90);
    }

    @Test
    void printsTablesForPeople() throws Exception {
        document();

        assertThat(run(folder.toString())).contains("Joint", "QUiTE", "Indirect free indirect");
    }

    @Test
    void aFolderWithoutDocumentsIsNamed() {
        assertThatThrownBy(() -> run(folder.toString()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(folder.toString());
    }

    private void document() throws IOException {
        Files.writeString(folder.resolve("a.json"), """
                {"originalText": "Bürgermeisterin Ada Quint sagte, es regne heute.",
                 "tokens": [{"charBegin": 0, "charEnd": 15}, {"charBegin": 16, "charEnd": 19},
                            {"charBegin": 20, "charEnd": 25}, {"charBegin": 26, "charEnd": 31},
                            {"charBegin": 33, "charEnd": 35}, {"charBegin": 36, "charEnd": 41},
                            {"charBegin": 42, "charEnd": 47}],
                 "annotations": [{"type": "Indirect", "quote": {"spans": [{"charBegin": 33, "charEnd": 47}]},
                                  "speaker": {"spans": [{"charBegin": 0, "charEnd": 25}]}}]}
                """);
    }

    private static String run(String... args) throws Exception {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EvaluateCommand command = new EvaluateCommand();
            new CommandLine(command).parseArgs(args);
            assertThat(command.call()).isZero();
        } finally {
            System.setOut(terminal);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
