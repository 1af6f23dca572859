package io.wortlaut.claims.follow;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JacksonException;

/**
 * articles-service, which may be away for a while: that is no failure of anything, only a reason to wait. Its going and
 * coming back are logged once each, however many calls notice.
 */
@ApplicationScoped
class Articles {

    private static final Logger LOG = Logger.getLogger(Articles.class);

    private final ArticlesClient client;
    private boolean away;

    Articles(@RestClient ArticlesClient client) {
        this.client = client;
    }

    /** The service did not answer, or said that it cannot now; the same call may succeed later. */
    static final class AwayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AwayException(Throwable cause) {
            super("articles-service does not answer: " + rootOf(cause), cause);
        }
    }

    /**
     * Calls the service, with the caller's transaction suspended: the client answers on other threads, and the
     * transaction would follow it there.
     *
     * @throws AwayException if it is away
     * @throws WebApplicationException if it refuses
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    <T> T call(Function<ArticlesClient, T> request) {
        try {
            T value = request.apply(client);
            setAway(null);
            return value;
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 429 || status == 502 || status == 503 || status == 504) {
                throw setAway(new AwayException(e));
            }
            setAway(null);
            throw e;
        } catch (ProcessingException e) {
            if (isUnreadable(e)) {
                throw e;
            }
            throw setAway(new AwayException(e));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    /** An answer that cannot be read is an answer: waiting would not help. */
    private static boolean isUnreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException) {
                return true;
            }
        }
        return false;
    }

    private synchronized AwayException setAway(AwayException reason) {
        if (reason != null && rootOf(reason) instanceof InterruptedException) {
            // Not the service ended the call but our own shutdown.
            return reason;
        }
        if (reason != null && !away) {
            LOG.warnf("%s; waiting for it", reason.getMessage());
        } else if (reason == null && away) {
            LOG.info("articles-service answers again");
        }
        away = reason != null;
        return reason;
    }
}
