-- What an article is a reprint of is told in the feed: the group that it is in from this change on, null for none.
alter table change_entry add column syndication_id uuid;
insert into change_entry (kind, article_id, content_hash, occurred_at, syndication_id)
select 'REGROUPED', id, content_hash, now(), syndication_id from article where syndication_id is not null order by id;
