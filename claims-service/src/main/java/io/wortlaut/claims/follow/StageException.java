package io.wortlaut.claims.follow;

/** Carries where an attempt failed out of its transaction; the cause says why. */
final class StageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Stage stage;

    StageException(Stage stage, Throwable cause) {
        super(cause);
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }
}
