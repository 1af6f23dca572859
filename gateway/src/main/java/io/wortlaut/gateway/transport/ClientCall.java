package io.wortlaut.gateway.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

import io.wortlaut.gateway.execution.SubrequestException;

/**
 * A client's operation, as those see it who ask subgraphs for it. Give it to the engine as the context.
 *
 * <p>When the client goes away or the operation takes too long, what is under way for it is given up and nothing more is
 * asked. Safe for use by many threads at once.
 */
public final class ClientCall {
    private final MultiMap headers;
    private final List<Waiting> waiting = new ArrayList<>(4);
    private final AtomicInteger requests = new AtomicInteger();
    private Runnable cleanUp = () -> {};
    private @Nullable SubrequestException ended;

    /** Something that waits for an answer. */
    interface Waiting {
        void giveUp(SubrequestException why);
    }

    /** @param headers of the client's request */
    ClientCall(MultiMap headers) {
        this.headers = headers;
    }

    /** How often subgraphs were asked, also together with other clients. */
    public int requests() {
        return requests.get();
    }

    void countRequest() {
        requests.incrementAndGet();
    }

    void whenFinished(Runnable cleanUp) {
        this.cleanUp = cleanUp;
    }

    /** The operation has been answered. */
    public void finish() {
        cleanUp.run();
    }

    MultiMap headers() {
        return headers;
    }

    /** All that can tell who the client is. */
    List<List<String>> credentials() {
        return List.of(headers.getAll(HttpHeaders.AUTHORIZATION), headers.getAll(HttpHeaders.COOKIE));
    }

    /** The client is gone. */
    void cancel() {
        end(new SubrequestException(
                SubrequestException.Reason.CANCELLED, "was not waited for, because the client is gone"));
    }

    /** The operation has taken as long as it may. */
    void expire() {
        end(new SubrequestException(
                SubrequestException.Reason.TIMEOUT, "did not answer before the operation's time was over"));
    }

    private void end(SubrequestException why) {
        List<Waiting> left;
        synchronized (this) {
            if (ended != null) {
                return;
            }
            ended = why;
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(each -> each.giveUp(why));
    }

    /** Why nothing more is to be asked, or null. */
    synchronized @Nullable SubrequestException ended() {
        return ended;
    }

    void add(Waiting more) {
        SubrequestException why;
        synchronized (this) {
            why = ended;
            if (why == null) {
                waiting.add(more);
            }
        }
        if (why != null) {
            more.giveUp(why);
        }
    }
}
