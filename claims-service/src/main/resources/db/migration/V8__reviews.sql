-- What people decided about a statement. found_* is what the extractor found, by which it is known again when it is read
-- anew; the other columns are what is shown, corrections included.
alter table statement add column found_exact text;
alter table statement add column found_speaker_key text;
update statement set found_exact = exact, found_speaker_key = speaker_key;
alter table statement alter column found_exact set not null;
alter table statement alter column found_speaker_key set not null;
alter table statement add column review_state text not null default 'EXTRACTED'
    check (review_state in ('EXTRACTED', 'IN_REVIEW', 'VERIFIED', 'CORRECTED', 'REJECTED'));
-- Counts decisions; whoever decides must have seen the last one.
alter table statement add column review_revision int not null default 0;
alter table statement add column review_assignee text;
-- How much a look at it is worth: the less sure and the more widely heard, the more.
alter table statement add column review_priority int not null default 0;
create index statement_review on statement (review_priority desc, article_id, position, id)
    where review_state in ('EXTRACTED', 'IN_REVIEW');

create table revision (
    statement_id uuid not null references statement,
    number       int not null,
    at           timestamptz not null,
    made_by      text not null,
    tool         text,
    field        text not null,
    before       text,
    after        text,
    reason       text,
    primary key (statement_id, number, field)
);
