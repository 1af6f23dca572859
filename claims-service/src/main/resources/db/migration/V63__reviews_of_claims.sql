-- What fact checkers published about claims. A review hangs on a statement, and so on whichever claim that is about.
create table claim_review (
    id             uuid primary key,
    statement_id   uuid not null references proposition,
    state          text not null check (state in ('PUBLISHED', 'WITHDRAWN')),
    -- Counts decisions; whoever decides must have seen the last one.
    revision       int not null,
    url            text not null,
    author_name    text not null,
    author_url     text,
    author_source  text,
    alternate_name text,
    rating_value   double precision,
    best_rating    double precision,
    worst_rating   double precision,
    date_published date,
    claim_reviewed text,
    in_language    text,
    updated_at     timestamptz not null
);
create index claim_review_statement on claim_review (statement_id);
create index claim_review_by_day on claim_review
    ((date '0001-01-01' - coalesce(date_published, date '0001-01-01')), id);
create index claim_review_url on claim_review (url);

create table claim_review_revision (
    review_id uuid not null references claim_review,
    number    int not null,
    at        timestamptz not null,
    made_by   text not null,
    tool      text,
    field     text not null,
    before    text,
    after     text,
    reason    text,
    primary key (review_id, number, field)
);
