-- What a new extractor reads again stands behind what has never been read.
alter table work add column reread boolean not null default false;
drop index work_due;
create index work_due on work (reread, next_attempt_at, cursor) where state = 'QUEUED';

-- An article in a language that no extractor reads is kept, and said to be so.
alter table article_anchor add column language text;
alter table article_anchor add column language_read boolean not null default true;
