-- The log tells of splits too.
alter table event drop constraint event_type_check;
alter table event add constraint event_type_check check (type in ('STATEMENT_CREATED', 'STATEMENT_CHANGED',
    'STATEMENT_REMOVED', 'CLAIM_CONTESTED', 'CLAIM_SETTLED', 'ACTOR_MERGED', 'ACTOR_SPLIT'));
