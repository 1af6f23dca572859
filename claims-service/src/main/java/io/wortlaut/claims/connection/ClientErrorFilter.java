package io.wortlaut.claims.connection;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.quarkus.logging.LoggingFilter;

/** Keeps clients' mistakes out of the log: they are told, and nobody here can mend them. */
@LoggingFilter(name = "client-errors")
public final class ClientErrorFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        return !(record.getThrown() instanceof InvalidArgumentException
                || record.getThrown() instanceof ConflictException
                || record.getThrown() instanceof InvalidStateException);
    }
}
