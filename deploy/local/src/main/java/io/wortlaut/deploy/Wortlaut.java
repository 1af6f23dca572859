package io.wortlaut.deploy;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

import io.wortlaut.deploy.bench.BenchCommand;
import io.wortlaut.deploy.corpus.CorpusCommand;
import io.wortlaut.deploy.evaluate.EvaluateCommand;
import io.wortlaut.deploy.extract.ExtractCommand;
import io.wortlaut.deploy.ingest.IngestCommand;
import io.wortlaut.deploy.stack.RunCommand;
import io.wortlaut.deploy.stack.UpCommand;
import io.wortlaut.deploy.train.TrainCommand;

/** The command line. Its exit code is 0 for done, 1 for a failure that it names, 2 for a call it does not understand. */
@Command(
        name = "wortlaut",
        description = "Who said what, and where it stands written.",
        footer = {
            "%nThe script itself answers two more:",
            "  test      Runs all tests.",
            "  gateway   Runs only the gateway, over any Federation v2 supergraph: --supergraph FILE [--port N]",
            "            [--authenticated LIST]."
        },
        subcommands = {
            UpCommand.class,
            IngestCommand.class,
            ExtractCommand.class,
            CorpusCommand.class,
            ComposeCommand.class,
            PlanCommand.class,
            RunCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            BenchCommand.class,
            HelpCommand.class
        })
public final class Wortlaut {

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Wortlaut()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CommandFailure expected) {
                command.getErr().println("wortlaut: " + expected.getMessage());
                return 1;
            }
            throw failure;
        });
    }
}
