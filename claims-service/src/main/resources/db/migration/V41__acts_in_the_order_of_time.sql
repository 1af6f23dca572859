-- The statements of an act in the order that lists have: the latest demands are read where the index is entered.
drop index statement_act;
create index statement_act on statement
    (act, (date '0001-01-01' - coalesce(said_until, date '0001-01-01')), article_id, position, id);
