-- The words that a statement is found by: stems, words as they are written, parts of compounds. Written by the service;
-- what stands here already is found by its stems until its article is read anew.
drop index statement_search;
alter table statement add column search tsvector;
update statement set search = to_tsvector('german', exact);
create index statement_search on statement using gin (search);

-- From when a statement was known: its article came in. Until when: a version without it did, or somebody rejected it.
alter table statement add column known_from timestamptz;
alter table statement add column known_until timestamptz;
update statement s
set known_from = coalesce((select a.anchored_at from article_anchor a where a.article_id = s.article_id), now()),
    known_until = case when anchor = 'ORPHANED' or review_state = 'REJECTED' then now() end;
alter table statement alter column known_from set not null;

-- The sources behind an article, as far as filters and facets ask for them.
create table article_source (
    article_id text not null,
    source_id  text not null,
    role       text not null,
    primary key (article_id, role, source_id)
);
create index article_source_source on article_source (source_id, role, article_id);
create index article_anchor_language on article_anchor (language, article_id);

-- All articles are read anew, in the background, for their sources and the words of their statements.
update article_anchor set extractor_version = 'before V16, ' || extractor_version;
