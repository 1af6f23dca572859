package io.wortlaut.articles;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;

import io.quarkus.logging.LoggingFilter;

/**
 * Says in one sentence that the service ends because its database cannot be reached, in place of four stack traces.
 * Whoever runs it starts it again.
 */
@LoggingFilter(name = "unreachable-database")
public final class UnreachableDatabaseFilter implements Filter {

    private final String url;

    public UnreachableDatabaseFilter(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.url = url;
    }

    @Override
    public boolean isLoggable(LogRecord event) {
        for (Throwable cause = event.getThrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlUnableToConnectToDbException) {
                event.setMessage("The service ends because its database cannot be reached at %s: %s"
                        .formatted(withoutParameters(url), reason(cause)));
                event.setThrown(null);
                return true;
            }
        }
        return true;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    /** A JDBC address can hold the password among its parameters. */
    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
