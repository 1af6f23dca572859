-- Where the change feed was read up to. One row; whoever holds its lock reads the feed.
create table feed (
    id      smallint primary key check (id = 1),
    cursor  bigint not null,
    read_at timestamptz
);
insert into feed (id, cursor) values (1, 0);

-- One row per change. attempts and next_attempt_at are written before an attempt begins, as if it had failed already:
-- a process that dies leaves the row due again, and one that always dies with it ends as FAILED.
create table work (
    cursor          bigint primary key,
    article_id      text not null,
    content_hash    text not null,
    state           text not null check (state in ('QUEUED', 'DONE', 'SUPERSEDED', 'FAILED')),
    attempts        int not null,
    next_attempt_at timestamptz not null,
    stage           text,
    failure         text,
    queued_at       timestamptz not null,
    finished_at     timestamptz
);
create index work_due on work (next_attempt_at, cursor) where state = 'QUEUED';
create index work_unfinished on work (cursor) where state in ('QUEUED', 'FAILED');
create index work_article on work (article_id, cursor);

-- The version of an article that its statements stand in, and the extractor that found them.
create table article_anchor (
    article_id        text primary key,
    content_hash      text not null,
    extractor_version text not null,
    cursor            bigint not null,
    anchored_at       timestamptz not null
);

create table actor (
    id              uuid primary key,
    kind            text not null,
    name            text not null,
    article_id      text,
    statement_count int not null,
    created_at      timestamptz not null
);
create index actor_ranking on actor (statement_count desc, id);
create index actor_by_name on actor (name, id);

-- What identifies an actor. A key belongs to one actor for ever; an actor may gain keys.
create table actor_key (
    key      text primary key,
    actor_id uuid not null references actor
);
create index actor_key_actor on actor_key (actor_id);
create index actor_key_similar on actor_key using gin (key gin_trgm_ops);

create table actor_name (
    actor_id     uuid not null references actor,
    article_id   text not null,
    spelling     text not null,
    spelling_key text not null,
    status       text not null,
    count        int not null,
    primary key (actor_id, article_id, spelling)
);
create index actor_name_article on actor_name (article_id);
create index actor_name_search on actor_name using gin (spelling_key gin_trgm_ops);

create table actor_role (
    actor_id   uuid not null references actor,
    article_id text not null,
    title      text not null,
    primary key (actor_id, article_id, title)
);
create index actor_role_article on actor_role (article_id);

create table actor_member (
    coalition_id uuid not null references actor,
    member_id    uuid not null references actor,
    primary key (coalition_id, member_id)
);

create table statement (
    id                 uuid primary key,
    article_id         text not null,
    content_hash       text not null,
    first_content_hash text not null,
    first_start        int not null,
    anchor             text not null,
    -- Offsets, form and speaker; null once orphaned. Deferred: a new version may swap the places of two statements.
    place              text,
    position           int not null,
    exact              text not null,
    form               text not null,
    quote_type         text not null,
    act                text not null,
    reporting_verb     text,
    zone               text not null,
    confidence         int not null,
    speaker_key        text not null,
    said_edtf          text,
    said_until         date,
    constraint statement_stands_once unique (article_id, place) deferrable initially deferred
);
create index statement_newest on statement (coalesce(said_until, date '0001-01-01') desc, article_id, position, id);
create index statement_in_article on statement (article_id, position, id);
create index statement_confidence on statement (confidence desc, id);
create index statement_act on statement (act);

create table statement_selector (
    statement_id uuid not null references statement,
    ordinal      int not null,
    kind         text not null,
    start_offset int not null,
    end_offset   int not null,
    exact        text not null,
    prefix       text not null,
    suffix       text not null,
    primary key (statement_id, ordinal)
);

create table attribution (
    statement_id   uuid not null references statement,
    ordinal        int not null,
    role           text not null,
    actor_id       uuid references actor,
    source_id      text,
    status         text not null,
    method         text not null,
    confidence     int not null,
    mention_exact  text,
    mention_prefix text,
    mention_suffix text,
    mention_start  int,
    mention_end    int,
    primary key (statement_id, ordinal)
);
create index attribution_actor on attribution (actor_id, role, statement_id);
create index attribution_source on attribution (source_id, role, statement_id);
create index attribution_unresolved on attribution (role, status, statement_id) where status <> 'RESOLVED';
