-- Media that speak for themselves: the source, and the actor by itself.
create table actor_source (
    source_id text primary key,
    actor_id  uuid not null references actor
);
create index actor_source_actor on actor_source (actor_id);
