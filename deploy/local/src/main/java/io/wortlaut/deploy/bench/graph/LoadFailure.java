package io.wortlaut.deploy.bench.graph;

/** A request was not answered, or with errors. */
final class LoadFailure extends Exception {

    private static final long serialVersionUID = 1L;

    LoadFailure(Exception cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
