package io.wortlaut.deploy;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands whose form is fixed and whose capability is not built yet: each says so and fails. */
final class PlannedCommands {

    private PlannedCommands() {}

    private abstract static class Planned implements Callable<Integer> {

        @Parameters(hidden = true)
        private List<String> ignored = List.of();

        private final String missing;

        Planned(String missing) {
            this.missing = missing;
        }

        @Override
        public Integer call() {
            throw new CommandFailure("not built yet: " + missing);
        }
    }

    @Command(name = "train", description = "Rebuilds the extraction model from our own corpus (not built yet).")
    static final class Train extends Planned {
        Train() {
            super("the extraction works by rules; there is no model to rebuild");
        }
    }
}
