package io.wortlaut.gateway.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.wortlaut.gateway.execution.Answer;
import io.wortlaut.gateway.transport.ClientCall;

/** An operation that is being answered, for one or more clients. When none waits any more, it is given up if it may be. */
final class Run {
    private final ClientCall call;
    private final boolean abandonable;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private int aboard = 1;

    /** @param abandonable whether it may be given up half done */
    Run(ClientCall call, boolean abandonable) {
        this.call = call;
        this.abandonable = abandonable;
    }

    ClientCall call() {
        return call;
    }

    CompletionStage<Answer> answer() {
        return answer;
    }

    /** @param landed is run when the answer is there, before anybody gets it */
    void start(CompletionStage<Answer> stage, Runnable landed) {
        stage.whenComplete((made, failure) -> {
            landed.run();
            if (failure != null || made.rest() == null) {
                call.finish();
            }
            if (failure == null) {
                answer.complete(made);
            } else {
                answer.completeExceptionally(failure);
            }
        });
    }

    /**
     * Another client waits along.
     *
     * @return false when it is too late
     */
    synchronized boolean board() {
        if (aboard == 0 || answer.isDone()) {
            return false;
        }
        aboard++;
        return true;
    }

    /** To be called once by each client that goes away. */
    void leave() {
        synchronized (this) {
            if (--aboard > 0 || !abandonable) {
                return;
            }
        }
        call.cancel();
    }
}
