package io.wortlaut.deploy.stack;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import io.wortlaut.deploy.Installation;

/** What says which running system is meant. */
public final class StackOptions {

    @Option(
            names = "--port-base",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "The gateway's port; articles-service, claims-service and Postgres take the next three."
                    + " Default: ${DEFAULT-VALUE}.")
    private int portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the database and the logs are kept. Default: .wortlaut in the checkout.")
    private Path data;

    public Ports ports() {
        return new Ports(portBase);
    }

    DataFolder data(Installation installation) {
        return new DataFolder(data == null ? installation.defaultData() : data);
    }
}
