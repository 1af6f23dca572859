-- Serves StatementFilter.search; the expression must stay the one that the query uses.
create index statement_search on statement using gin (to_tsvector('german', exact));
