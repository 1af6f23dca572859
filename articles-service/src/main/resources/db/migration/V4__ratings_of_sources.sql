-- What others think of a source, as somebody entered it. A later rating stands beside the earlier ones.
create table source_rating (
    id        uuid        primary key,
    source_id uuid        not null references source,
    scheme    text        not null,
    value     text        not null,
    as_of     timestamptz,
    rated_by  text        not null,
    rated_at  timestamptz not null
);
create index source_rating_source on source_rating (source_id, rated_at);
