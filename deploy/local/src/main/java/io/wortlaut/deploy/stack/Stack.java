package io.wortlaut.deploy.stack;

import java.io.Closeable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.wortlaut.deploy.Installation;

/** A whole system on this machine: Postgres and the three services, each a process of its own. */
public final class Stack implements Closeable {

    private final Ports ports;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private LocalDatabase database;
    private volatile boolean stopping;

    private Stack(Ports ports) {
        this.ports = ports;
    }

    /**
     * Starts everything and returns when all of it is ready; when something is not, stops what runs and fails.
     *
     * @param progress told one line per component
     * @throws io.wortlaut.deploy.CommandFailure naming what is in the way
     */
    public static Stack start(Installation installation, DataFolder data, Ports ports, Consumer<String> progress)
            throws InterruptedException {
        return start(installation, data, ports, List.of(Service.values()), () -> {}, progress);
    }

    /**
     * Starts the database and some of the services.
     *
     * @param services each after those that it asks
     * @param beforeServices done when the database is ready
     */
    public static Stack start(
            Installation installation,
            DataFolder data,
            Ports ports,
            List<Service> services,
            Runnable beforeServices,
            Consumer<String> progress)
            throws InterruptedException {
        data.prepare();
        Leftovers.claim(data);
        Stack stack = new Stack(ports);
        for (Service service : services) {
            ServiceProcess process = new ServiceProcess(service, installation, ports, data);
            process.stopLeftover();
            stack.services.put(service, process);
        }
        Leftovers.stopPostgres(data.postgres());
        ports.requireFree();
        // Registered first, so that Ctrl-C during the start leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            long begin = System.nanoTime();
            progress.accept("postgres          starting on port " + ports.database() + ", data in " + data.postgres());
            stack.database = LocalDatabase.start(data, ports.database(), installation.databaseInit());
            progress.accept("postgres          ready after " + seconds(begin));
            beforeServices.run();
            stack.services.values().forEach(ServiceProcess::start);
            for (ServiceProcess process : stack.services.values()) {
                progress.accept("%-17s waiting for %s/q/health/ready"
                        .formatted(process.service().module(), process.service().uri(ports)));
                process.awaitReady();
                progress.accept(
                        "%-17s ready after %s".formatted(process.service().module(), seconds(begin)));
            }
            return stack;
        } catch (RuntimeException | InterruptedException failure) {
            stack.close();
            throw failure;
        }
    }

    private static String seconds(long begin) {
        return "%.1f s".formatted((System.nanoTime() - begin) / 1e9);
    }

    public Ports ports() {
        return ports;
    }

    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /** Whether the services are being stopped on purpose. */
    boolean isStopping() {
        return stopping;
    }

    /** Stops the services, then the database they use. Does nothing the second time. */
    @Override
    public synchronized void close() {
        stopping = true;
        // In the order of who asks whom, so that nobody is cut off in the middle of an answer.
        for (Service service : List.of(Service.GATEWAY, Service.CLAIMS, Service.ARTICLES)) {
            Optional.ofNullable(services.get(service)).ifPresent(ServiceProcess::stop);
        }
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
