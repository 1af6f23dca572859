package io.wortlaut.gateway.access;

/** What is known of who asks. */
public interface Caller {

    /** One of whom nothing is known. */
    Caller ANONYMOUS = new Caller() {
        @Override
        public boolean isAuthenticated() {
            return false;
        }

        @Override
        public boolean hasScope(String scope) {
            return false;
        }

        @Override
        public boolean fulfils(String policy) {
            return false;
        }
    };

    /** One who may see and do everything. */
    Caller TRUSTED = new Caller() {
        @Override
        public boolean isAuthenticated() {
            return true;
        }

        @Override
        public boolean hasScope(String scope) {
            return true;
        }

        @Override
        public boolean fulfils(String policy) {
            return true;
        }
    };

    /** Whether it is known who asks. */
    boolean isAuthenticated();

    /** Whether the caller has been given that scope. */
    boolean hasScope(String scope);

    /** Whether the caller fulfils that policy. */
    boolean fulfils(String policy);
}
