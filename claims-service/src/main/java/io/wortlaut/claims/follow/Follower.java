package io.wortlaut.claims.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import io.wortlaut.claims.follow.Articles.AwayException;

/** Runs one thread that reads the feed and some that read articles, from start to shutdown. */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    /** A worker finishes its article in this time; if not, its transaction is rolled back with the process. */
    private static final Duration GRACE = Duration.ofSeconds(8);
    /** What comes in this time behind a change is read as one page with it. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    private final FeedReader feed;
    private final Worker worker;
    private final FollowConfig config;
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore workArrived = new Semaphore(0);
    private volatile boolean running;

    Follower(FeedReader feed, Worker worker, FollowConfig config) {
        this.feed = feed;
        this.worker = worker;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            LOG.info("not following the change feed: wortlaut.claims.follow.enabled is false");
            return;
        }
        worker.startAnew();
        running = true;
        threads.add(Thread.ofPlatform().name("feed").start(() -> loop(this::readFeed)));
        for (int i = 1; i <= config.workers(); i++) {
            threads.add(Thread.ofPlatform().name("worker-" + i).start(() -> loop(this::work)));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        // The feed's thread waits for changes that nobody needs any more; nothing is lost with its transaction.
        threads.stream().limit(1).forEach(Thread::interrupt);
        workArrived.release(threads.size());
        long deadline = System.nanoTime() + GRACE.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime())));
            if (thread.isAlive()) {
                LOG.warnf("%s did not end in time: what it was at will be done again", thread.getName());
                thread.interrupt();
            }
        }
    }

    private interface Step {
        /** Does one piece of work, and waits before it returns if there is none. */
        void run() throws InterruptedException;
    }

    private void loop(Step step) {
        boolean troubled = false;
        while (running) {
            try {
                step.run();
                troubled = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database is away, most likely: no article is at fault. Told once, however long it lasts.
                if (running && !troubled) {
                    LOG.errorf(
                            e,
                            "%s stopped; trying again and again",
                            Thread.currentThread().getName());
                }
                troubled = true;
                pause(config.unreachable());
            }
        }
    }

    private void readFeed() throws InterruptedException {
        try {
            switch (feed.readPage()) {
                // No more than there are who wait: whoever is at work sees what came without being woken.
                case CHANGES -> {
                    workArrived.release(Math.max(0, config.workers() - workArrived.availablePermits()));
                    Thread.sleep(GATHERING);
                }
                case NO_CHANGES -> {
                    // The feed held its answer already.
                }
                case NOT_OURS -> Thread.sleep(config.idle());
            }
        } catch (AwayException e) {
            Thread.sleep(config.unreachable());
        }
    }

    private void work() throws InterruptedException {
        switch (worker.workOnce()) {
            case DONE, FAILED -> {
                // There may be more.
            }
            case IDLE -> {
                if (workArrived.tryAcquire(config.idle().toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.trace("woken by new work");
                }
            }
            case AWAY -> Thread.sleep(config.unreachable());
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
