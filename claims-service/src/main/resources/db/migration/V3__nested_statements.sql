-- The statement that this one is a quoted part of. Deferred: the two are written in one transaction, in either order.
alter table statement add column enclosing_id uuid references statement deferrable initially deferred;
create index statement_enclosing on statement (enclosing_id) where enclosing_id is not null;
