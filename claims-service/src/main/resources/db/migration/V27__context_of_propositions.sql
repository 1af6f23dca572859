-- Propositions are written in another way from now on. Nothing is linked with one of the old way: without its topic an
-- article has no related ones. All articles are read again by the new version of the linking, which fills both anew.
delete from article_topic;
-- Statements that say alike of different ones are kept apart.
alter table statement_link drop constraint statement_link_kind_check;
alter table statement_link add constraint statement_link_kind_check check (kind in ('SAME', 'CONTRADICTS', 'DIFFERS'));
