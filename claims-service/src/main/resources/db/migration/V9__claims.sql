-- What an article is about; related articles share a key.
create table article_topic (
    article_id text primary key,
    terms      text not null,
    keys       text[] not null
);
create index article_topic_keys on article_topic using gin (keys);

-- What a statement that stands by itself is linked by. own_claim is the id of the claim while key is the smallest among
-- the claim's statements; it resolves for ever. Of an orphaned statement claim_id is the own_claim of one that the claim
-- was shared with, or its own.
create table proposition (
    statement_id uuid primary key references statement,
    article_id   text not null,
    key          text not null unique,
    own_claim    uuid not null unique,
    claim_id     uuid not null,
    stance       text not null,
    score        int not null,
    signature    text not null,
    orphaned     boolean not null default false
);
create index proposition_claim on proposition (claim_id) where not orphaned;
create index proposition_article on proposition (article_id);

-- Links of two statements, the one with the smaller key first.
create table statement_link (
    one   uuid not null references proposition,
    other uuid not null references proposition,
    kind  text not null check (kind in ('SAME', 'CONTRADICTS')),
    score int not null,
    primary key (one, other)
);
create index statement_link_other on statement_link (other);

create table claim (
    id                  uuid primary key,
    text                text not null,
    status              text not null,
    statement_count     int not null,
    independent_origins int not null,
    first_statement     uuid not null references statement,
    first_day           date not null
);
create index claim_by_size on claim (statement_count desc, id);
create index claim_by_day on claim (first_day desc, id);
create index claim_search on claim using gin (to_tsvector('german', text));
