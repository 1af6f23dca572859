package io.wortlaut.claims.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file. */
final class Problems {

    private final Path file;
    private final List<CorpusProblem> found = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    void add(int line, CorpusProblem.Kind kind, String detail) {
        found.add(new CorpusProblem(file, line, kind, detail));
    }

    /** In the order they were found in. */
    List<CorpusProblem> found() {
        return found;
    }
}
