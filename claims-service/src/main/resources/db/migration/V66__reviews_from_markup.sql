-- Reviews that came with the markup of an article's page. They are SUGGESTED until somebody confirms or dismisses them, and
-- hang on no statement until then: which one they are shown with is the best of reviewed_claim_match.
alter table claim_review drop constraint claim_review_state_check;
alter table claim_review add constraint claim_review_state_check
    check (state in ('SUGGESTED', 'PUBLISHED', 'WITHDRAWN', 'DISMISSED'));
alter table claim_review alter column statement_id drop not null;
alter table claim_review add constraint claim_review_hangs
    check (statement_id is not null or state in ('SUGGESTED', 'DISMISSED'));
-- Null for what a person entered.
alter table claim_review add column origin_article text;
alter table claim_review add column origin_hash text;
-- What the page said of it when that was taken over; and whether its newest version says so still.
alter table claim_review add column origin_content text;
alter table claim_review add column origin_state text check (origin_state in ('CURRENT', 'CHANGED', 'GONE'));
create index claim_review_origin on claim_review (origin_article);

-- What the words of such a review are linked by, as propositions have it.
create table reviewed_claim (
    review_id  uuid primary key references claim_review on delete cascade,
    article_id text not null,
    signature  text not null,
    terms      text not null,
    telling    text[] not null
);
create index reviewed_claim_telling on reviewed_claim using gin (telling);
create table reviewed_claim_match (
    review_id    uuid not null references reviewed_claim on delete cascade,
    statement_id uuid not null references proposition,
    score        int not null,
    primary key (review_id, statement_id)
);
create index reviewed_claim_match_statement on reviewed_claim_match (statement_id);
