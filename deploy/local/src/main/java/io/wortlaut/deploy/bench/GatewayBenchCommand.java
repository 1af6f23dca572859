package io.wortlaut.deploy.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.gateway.execution.JsonValues;

/** {@code wortlaut bench gateway}: what the gateway adds to a request that one subgraph answers, on one connection. */
@Command(
        name = "gateway",
        description =
                "Latency that the gateway adds to a query of one subgraph, which is asked directly in turn with it.")
final class GatewayBenchCommand implements Callable<Integer> {
    private static final double MILLI = 1e6;

    @Option(
            names = "--subgraph",
            defaultValue = "http://127.0.0.1:8082/graphql",
            description = "Where the subgraph is asked directly (${DEFAULT-VALUE}).")
    private URI subgraph;

    @Option(
            names = "--gateway",
            defaultValue = "http://127.0.0.1:8080/graphql",
            description = "Where the gateway is asked (${DEFAULT-VALUE}).")
    private URI gateway;

    @Option(
            names = "--query",
            defaultValue = "{ actors(first: 5) { edges { node { name kind } } } }",
            description = "A query that this one subgraph answers (${DEFAULT-VALUE}).")
    private String query;

    @Option(names = "--requests", defaultValue = "5000", description = "How many are measured (${DEFAULT-VALUE}).")
    private int requests;

    @Option(names = "--warm-up", defaultValue = "15000", description = "How many go before (${DEFAULT-VALUE}).")
    private int warmUp;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var direct = new double[requests];
        var through = new double[requests];
        try (var one = client();
                var other = client()) {
            String said = answer(one, subgraph);
            if (!said.equals(answer(other, gateway))) {
                throw new CommandFailure("The gateway's answer is not the subgraph's: " + said);
            }
            for (int i = -warmUp; i < requests; i++) {
                double first = millis(one, subgraph);
                double second = millis(other, gateway);
                if (i >= 0) {
                    direct[i] = first;
                    through[i] = second;
                }
            }
        }
        report(direct, through);
        return 0;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private double millis(HttpClient client, URI address) throws InterruptedException {
        long start = System.nanoTime();
        answer(client, address);
        return (System.nanoTime() - start) / MILLI;
    }

    private String answer(HttpClient client, URI address) throws InterruptedException {
        byte[] body = JsonValues.write(java.util.Map.of("query", query));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new CommandFailure(
                        address + " answered with status " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new CommandFailure(address + " cannot be asked: " + e);
        }
    }

    private void report(double[] direct, double[] through) {
        Arrays.sort(direct);
        Arrays.sort(through);
        PrintWriter out = spec.commandLine().getOut();
        out.println("latency in ms, one connection    p50      p90      p99");
        row(out, "subgraph", direct, new double[direct.length]);
        row(out, "gateway", through, new double[direct.length]);
        row(out, "added by the gateway", through, direct);
        out.flush();
    }

    private static void row(PrintWriter out, String name, double[] sorted, double[] less) {
        out.printf(
                Locale.ROOT,
                "%-28s %8.3f %8.3f %8.3f%n",
                name,
                at(sorted, 0.5) - at(less, 0.5),
                at(sorted, 0.9) - at(less, 0.9),
                at(sorted, 0.99) - at(less, 0.99));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
