-- Which words statements have, and in which era they were said (16 days): what is found in the latest ones is read without a
-- look at all the others that are found. The expression must stay that of the search.
drop index statement_search;
create index statement_search on statement using gin
    (search, (array[((date '0001-01-01' - coalesce(said_until, date '0001-01-01')) / 16)]));
