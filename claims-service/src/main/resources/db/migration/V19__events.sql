-- What happened, in the order in which it became visible: cursors are drawn under an advisory lock.
create table event (
    cursor  bigint generated always as identity primary key,
    type    text not null check (type in ('STATEMENT_CREATED', 'STATEMENT_CHANGED', 'STATEMENT_REMOVED',
        'CLAIM_CONTESTED', 'CLAIM_SETTLED', 'ACTOR_MERGED')),
    subject uuid not null,
    at      timestamptz not null default clock_timestamp(),
    -- The changed fields, and at the same places what they were and are.
    fields  text[] not null,
    before  text[] not null,
    after   text[] not null,
    -- Who brought it about; null for the program.
    made_by text,
    tool    text,
    reason  text
);
create index event_at on event (at);
create index event_subject on event (subject, cursor);

-- The newest event that is no longer kept. Whoever asks for what is behind an older one is told.
create table event_horizon (
    id        smallint primary key check (id = 1),
    forgotten bigint not null
);
insert into event_horizon (id, forgotten) values (1, 0);
