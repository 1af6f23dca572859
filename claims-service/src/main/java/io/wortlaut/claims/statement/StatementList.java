package io.wortlaut.claims.statement;

import io.wortlaut.claims.connection.PageRequest;

/**
 * One list of statements that is asked for.
 *
 * @param parentId the parent's id; any constant where there is no parent
 * @param query what it has in common with the lists that are read together with it
 */
record StatementList(String parentId, Query query) {

    /**
     * Everything but the parent's id.
     *
     * @param filter null for the defaults
     */
    record Query(StatementParent parent, StatementFilter filter, PageRequest page) {}
}
