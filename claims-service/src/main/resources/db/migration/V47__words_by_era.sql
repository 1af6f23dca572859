-- Which words statements have, and in which eras they were said: of 16 days, of 64, of 256 and of 1024, told apart by the
-- remainder. So what is found in the latest ones is read without a look at all the others that are found. The expression
-- must stay that of the search.
drop index statement_search;
create index statement_search on statement using gin (search, (array[
    (coalesce(said_until, date '0001-01-01') - date '0001-01-01') / 16 * 4,
    (coalesce(said_until, date '0001-01-01') - date '0001-01-01') / 64 * 4 + 1,
    (coalesce(said_until, date '0001-01-01') - date '0001-01-01') / 256 * 4 + 2,
    (coalesce(said_until, date '0001-01-01') - date '0001-01-01') / 1024 * 4 + 3]));
