package io.wortlaut.gateway.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Threads that parse, validate and plan what has not been seen before, so that no other request waits for it. They are as
 * many as there are processors, and only so many operations may wait for them.
 */
@Singleton
class PlanningThreads {
    private static final int WAITING = 1_000;

    /** Documents may nest as deep as their limits allow, and everything that walks them is recursive. */
    private static final long STACK = 8 << 20;

    private final Vertx vertx;
    private final ThreadPoolExecutor executor;

    PlanningThreads(Vertx vertx) {
        this.vertx = vertx;
        var threads = Runtime.getRuntime().availableProcessors();
        var number = new AtomicInteger();
        this.executor = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    var thread = new Thread(null, task, "planning-" + number.incrementAndGet(), STACK);
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    /** The result arrives on the caller's Vert.x context. It fails with {@link RefusedException} when too many wait. */
    <T> Future<T> run(Callable<T> task) {
        Promise<T> promise = Promise.promise();
        var context = vertx.getOrCreateContext();
        try {
            executor.execute(() -> {
                try {
                    var result = task.call();
                    context.runOnContext(ignored -> promise.complete(result));
                } catch (Exception | StackOverflowError e) {
                    context.runOnContext(ignored -> promise.fail(e));
                }
            });
        } catch (RejectedExecutionException e) {
            promise.fail(new RefusedException(503, "OVERLOADED", "Too many new operations at once; try again later."));
        }
        return promise.future();
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
