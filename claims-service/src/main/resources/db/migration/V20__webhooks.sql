-- Who is told of events over HTTP. The row's lock is held while a delivery is under way.
create table webhook (
    id                uuid primary key,
    url               text not null,
    secret            text not null,
    events            text[] not null,
    -- A StatementFilter as JSON; null for the defaults.
    filter            text,
    active            boolean not null,
    disabled_reason   text,
    -- The last event that was delivered, given up or passed over.
    cursor            bigint not null,
    attempts          int not null,
    next_attempt_at   timestamptz not null,
    failing_since     timestamptz,
    last_failure      text,
    last_delivered_at timestamptz,
    created_at        timestamptz not null
);
create index webhook_due on webhook (next_attempt_at) where active;

-- Messages that were given up, kept until somebody has them delivered again or deletes the webhook.
create table dead_letter (
    id         uuid primary key,
    webhook_id uuid not null references webhook on delete cascade,
    cursor     bigint not null,
    message_id text not null,
    body       text not null,
    attempts   int not null,
    failure    text not null,
    failed_at  timestamptz not null
);
create index dead_letter_webhook on dead_letter (webhook_id, cursor, id);
