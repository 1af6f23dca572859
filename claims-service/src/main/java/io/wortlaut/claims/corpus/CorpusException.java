package io.wortlaut.claims.corpus;

import java.util.List;
import java.util.stream.Collectors;

/** A corpus that cannot be read as it stands. */
public final class CorpusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CorpusProblem> problems;

    public CorpusException(List<CorpusProblem> problems) {
        super(problems.stream().map(CorpusProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything wrong that was found, ordered by file and line. */
    public List<CorpusProblem> problems() {
        return problems;
    }
}
