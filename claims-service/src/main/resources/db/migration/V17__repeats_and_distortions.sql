-- Statements of several articles that are the same utterance share its id; null for one that stands alone.
-- The keys are hashes that it is looked up by.
alter table statement add column utterance_id uuid;
alter table statement add column utterance_keys bigint[] not null default '{}';
create index statement_utterance on statement (utterance_id) where utterance_id is not null;
create index statement_utterance_keys on statement using gin (utterance_keys);

-- For what was known at a time long ago.
create index statement_known on statement (known_from);

-- What a statement outside the body changes about one in the body of the same article. Offsets count in the original.
create table statement_distortion (
    statement_id uuid not null references statement,
    ordinal      int  not null,
    of_id        uuid not null references statement,
    kind         text not null,
    exact        text,
    prefix       text,
    suffix       text,
    start_offset int,
    end_offset   int,
    of_exact     text,
    of_prefix    text,
    of_suffix    text,
    of_start     int,
    of_end       int,
    primary key (statement_id, ordinal)
);
create index statement_distortion_of on statement_distortion (of_id);
create index statement_distortion_kind on statement_distortion (kind, statement_id);

-- All articles are read anew, in the background, for both.
update article_anchor set extractor_version = 'before V17, ' || extractor_version;
