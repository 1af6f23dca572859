-- Sources: outlets, agencies, documents. A source has one name and any number of other names, found by their folded form.
create table source (
    id               uuid        primary key,
    name             text        not null,
    kind             text        not null,
    state_controlled boolean,
    created_at       timestamptz not null
);

create table source_name (
    folded    text primary key,
    name      text not null,
    source_id uuid not null references source on delete cascade
);
create index source_name_source on source_name (source_id);
create index source_kind on source (kind, id);

-- Articles. What the newest version says is repeated here, so that lists need no join.
create table article (
    id              uuid        primary key,
    identity        text        not null unique, -- hash over the URL, or over content and outlet where there is no URL
    url             text,
    content_hash    text        not null,
    outlet_id       uuid        references source,
    headline        text,
    language        text        not null,
    published_edtf  text,
    published_text  text,
    published_basis text,
    published_from  date, -- the first and the last day that published_edtf can mean
    published_to    date,
    retrieved_at    timestamptz not null
);
create index article_content_hash on article (content_hash);
create index article_outlet on article (outlet_id, id);
create index article_language on article (language, id);
create index article_published on article (published_from, published_to);

create table article_version (
    article_id      uuid        not null references article,
    content_hash    text        not null,
    media_type      text        not null,
    original        text        not null,
    cleaned         text        not null,
    alignment       jsonb       not null,
    zones           jsonb       not null,
    headline        text,
    language        text        not null,
    published_edtf  text,
    published_text  text,
    published_basis text,
    retrieved_at    timestamptz not null,
    seen_at         timestamptz not null,
    primary key (article_id, content_hash)
);
create index article_version_content_hash on article_version (content_hash);

-- Words to search for, without accents other than the umlauts, which the German stemmer knows. This takes the place of
-- the extension unaccent, which a plain role may not create and whose function an index may not call.
-- A tsvector holds at most a megabyte, hence the cut.
create function search_words(words text) returns text
    language sql immutable strict parallel safe
    return normalize(regexp_replace(normalize(left(words, 150000), NFD), U&'[\0300-\0307\0309-\036f]', '', 'g'), NFC);

alter table article_version
    add column search tsvector generated always as (
        setweight(to_tsvector('pg_catalog.german', search_words(coalesce(headline, ''))), 'A')
        || setweight(to_tsvector('pg_catalog.german', search_words(cleaned)), 'B')) stored;
create index article_version_search on article_version using gin (search);

-- Which sources an article names, and as what. The offsets point into article_version.cleaned.
create table source_mention (
    article_id   uuid not null,
    content_hash text not null,
    ordinal      int  not null,
    source_id    uuid not null references source,
    role         text not null,
    start_offset int,
    end_offset   int,
    primary key (article_id, content_hash, ordinal),
    foreign key (article_id, content_hash) references article_version
);
create index source_mention_source on source_mention (source_id);

-- The change feed. Cursors are handed out under an advisory lock, so that their order is the order of the commits.
create table change_entry (
    cursor       bigint      generated always as identity primary key,
    kind         text        not null,
    article_id   uuid        not null references article,
    content_hash text        not null,
    occurred_at  timestamptz not null
);
create index change_entry_version on change_entry (article_id, content_hash, cursor);

-- What came in and could not be read, byte by byte as it came.
create table intake_failure (
    id          uuid        primary key,
    fingerprint text        not null unique, -- the same bad input again counts as another attempt
    received_at timestamptz not null,
    media_type  text        not null,
    parameters  jsonb       not null,
    payload     bytea,      -- null when it was too large to keep
    payload_bytes int,
    code        text        not null,
    detail      text        not null,
    field       text,
    attempts    int         not null,
    last_attempt_at timestamptz not null
);
create index intake_failure_received on intake_failure (received_at, id);
