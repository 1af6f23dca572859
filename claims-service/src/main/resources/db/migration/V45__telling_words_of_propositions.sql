-- What a proposition has to share some of to be compared with one of another article. Until all articles are read again by
-- the new version of the linking, as they are after this, nothing is compared with one that has none.
alter table proposition add column telling text[] not null default '{}';
