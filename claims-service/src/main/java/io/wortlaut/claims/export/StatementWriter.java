package io.wortlaut.claims.export;

import java.io.IOException;

/** Writes one file, statement by statement, article by article. */
interface StatementWriter {

    void write(ExportedStatement statement) throws IOException;

    /**
     * Writes what belongs behind the last statement, and flushes.
     *
     * @param next the cursor of the next page; null behind the last statement there is
     */
    void end(String next) throws IOException;
}
