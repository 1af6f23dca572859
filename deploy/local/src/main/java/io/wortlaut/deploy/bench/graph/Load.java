package io.wortlaut.deploy.bench.graph;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Several users who ask the same thing over and over, each as soon as the last answer is there. */
final class Load {

    private static final long LONGEST = Duration.ofMinutes(2).toNanos();

    private final GraphClient client;
    private final int users;

    Load(GraphClient client, int users) {
        this.client = client;
        this.users = users;
    }

    /**
     * The times that requests took, in nanoseconds, over so long a time.
     *
     * @throws LoadFailure when one was not answered
     */
    Histogram run(QueryPattern pattern, Duration span) throws IOException, InterruptedException, LoadFailure {
        List<HttpRequest> requests = new ArrayList<>();
        for (Map<String, Object> variables : pattern.variables()) {
            requests.add(client.request(pattern.query(), variables));
        }
        Histogram times = new ConcurrentHistogram(LONGEST, 3);
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + span.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end && failures.isEmpty()) {
                    long begin = System.nanoTime();
                    try {
                        client.send(requests.get(Math.floorMod(next.getAndIncrement(), requests.size())));
                        times.recordValue(Math.min(LONGEST, System.nanoTime() - begin));
                    } catch (IOException | InterruptedException | RuntimeException failure) {
                        failures.add(failure);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new LoadFailure(failures.peek());
        }
        return times;
    }
}
