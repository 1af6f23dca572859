package io.wortlaut.claims.corpus;

import java.nio.file.Path;

/**
 * What is wrong at one place of the corpus.
 *
 * @param file the file, or the story's folder when a file is missing
 * @param line from 1; 0 when the file as a whole is meant
 * @param detail what stands there, or should
 */
public record CorpusProblem(Path file, int line, Kind kind, String detail) {

    /** What kind of rule is broken. */
    public enum Kind {
        /** A file that is missing or is no UTF-8 text. */
        UNREADABLE,
        /** A header line that is missing or has no such value. */
        HEADER,
        /** A line of a story that says nothing known. */
        STORY_LINE,
        /** An actor or claim that is defined twice. */
        DEFINED_TWICE,
        /** An actor or claim that the story does not define. */
        UNKNOWN_ID,
        /** A mark that is not well-formed, not closed, or empty. */
        MARK,
        /** A statement line that is not well-formed. */
        STATEMENT_LINE,
        /** Marks and statement line of a statement do not fit one another. */
        STATEMENT_MARKS
    }

    /** "file:line: detail", as editors understand it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + detail;
    }
}
