package io.wortlaut.deploy.stack;

import java.util.Arrays;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;

/** {@code wortlaut run SERVICE}: one service of a system that runs already, in the foreground. */
@Command(name = "run", description = "Runs one service of a running system again, after it was stopped.")
public final class RunCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options;

    @Parameters(paramLabel = "SERVICE", description = "articles-service, claims-service or gateway.")
    private String module;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Service service = Arrays.stream(Service.values())
                .filter(candidate -> candidate.module().equals(module))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("there is no service " + module));
        Installation installation = Installation.current();
        DataFolder data = options.data(installation);
        data.prepare();
        ServiceProcess process = new ServiceProcess(service, installation, options.ports(), data);
        Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "stop"));
        process.start();
        process.awaitReady();
        spec.commandLine().getOut().println(module + " is ready; its log is " + data.log(module));
        return process.waitFor();
    }
}
