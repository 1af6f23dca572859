-- Of whom nobody knows who they are, the statements in the order that lists have.
drop index attribution_unresolved;
create index attribution_unresolved on attribution (role, status, day, article_id, position, statement_id)
    where status <> 'RESOLVED';

-- The few that people decided, among all that was ever suggested.
create index actor_merge_decided on actor_merge (id) where state in ('REJECTED', 'UNDONE');
