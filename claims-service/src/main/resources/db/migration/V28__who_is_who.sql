-- Who somebody is, by what people decided. Ids are for ever: that of an actor merged into another leads to it.
alter table actor add column survivor_id uuid references actor;
update actor set survivor_id = id;
alter table actor alter column survivor_id set not null;
create index actor_survivor on actor (survivor_id);
-- Counts decisions about who this is; whoever decides must have seen the last one.
alter table actor add column identity_revision int not null default 0;
-- Whether the name was given by people, and is not to be chosen from what articles write.
alter table actor add column name_given boolean not null default false;
-- Statements of the actor's own and of those who speak for it.
alter table actor add column rolled_up_count int not null default 0;
drop index actor_ranking;
drop index actor_kind;
drop index actor_by_name;
create index actor_ranking on actor ((- statement_count), id) where survivor_id = id;
create index actor_ranking_rolled_up on actor ((- rolled_up_count), id) where survivor_id = id;
create index actor_kind on actor (kind, (- statement_count), id) where survivor_id = id;
create index actor_kind_rolled_up on actor (kind, (- rolled_up_count), id) where survivor_id = id;
create index actor_by_name on actor (name, id) where survivor_id = id;

-- found_id is whom linking, or a reviewer, named; actor_id follows from it and from what was decided about actors.
alter table attribution add column found_id uuid references actor;
update attribution set found_id = actor_id;
create index attribution_found on attribution (found_id);

alter table actor_name add column found_id uuid references actor;
update actor_name set found_id = actor_id;
alter table actor_name drop constraint actor_name_pkey;
alter table actor_name add primary key (found_id, article_id, spelling);
create index actor_name_actor on actor_name (actor_id, article_id);

alter table actor_role add column found_id uuid references actor;
update actor_role set found_id = actor_id;
alter table actor_role drop constraint actor_role_pkey;
alter table actor_role add primary key (found_id, article_id, title);
create index actor_role_actor on actor_role (actor_id);

alter table actor_member add column found_coalition_id uuid references actor;
alter table actor_member add column found_member_id uuid references actor;
alter table actor_member add column article_id text;
update actor_member m set found_coalition_id = m.coalition_id, found_member_id = m.member_id,
    article_id = (select a.article_id from actor a where a.id = m.coalition_id);
alter table actor_member alter column article_id set not null;
alter table actor_member drop constraint actor_member_pkey;
alter table actor_member add primary key (found_coalition_id, found_member_id);
create index actor_member_coalition on actor_member (coalition_id);
create index actor_member_member on actor_member (member_id);

-- Two actors that are, or may be, the same; each by itself, whatever it was merged with.
create sequence actor_join_order;
create table actor_merge (
    id          uuid primary key,
    survivor_id uuid not null references actor,
    absorbed_id uuid not null references actor,
    basis       text not null,
    score       int not null,
    state       text not null check (state in ('SUGGESTED', 'PROPOSED', 'CONFIRMED', 'REJECTED', 'UNDONE')),
    revision    int not null default 0,
    proposed_at timestamptz not null,
    -- Joins are carried out in this order; null unless confirmed.
    join_order  bigint,
    check (survivor_id <> absorbed_id)
);
create unique index actor_merge_pair
    on actor_merge (least(survivor_id, absorbed_id), greatest(survivor_id, absorbed_id));
create index actor_merge_survivor on actor_merge (survivor_id);
create index actor_merge_absorbed on actor_merge (absorbed_id);
create index actor_merge_queue on actor_merge ((- score), id) where state in ('SUGGESTED', 'PROPOSED');

-- What articles call the two, as it was when the merge was suggested or proposed.
create table actor_merge_evidence (
    merge_id   uuid not null references actor_merge,
    side       text not null check (side in ('SURVIVOR', 'ABSORBED')),
    article_id text not null,
    spelling   text not null,
    count      int not null,
    primary key (merge_id, side, article_id, spelling)
);

-- Somebody who was taken for another. Of what the actors in actor_split_from have, into_id gets what a rule names:
-- all of an article, all of the articles that use a name, one statement. A later split may take from it again.
create table actor_split (
    id         uuid primary key,
    number     bigint generated always as identity unique,
    from_id    uuid not null references actor,
    into_id    uuid not null unique references actor,
    state      text not null check (state in ('CONFIRMED', 'UNDONE')),
    revision   int not null default 1,
    -- Of an undone split: the two are one, from this place in the order of joins on.
    join_order bigint
);
create index actor_split_source on actor_split (from_id);
create table actor_split_from (
    split_id uuid not null references actor_split,
    from_id  uuid not null references actor,
    primary key (split_id, from_id)
);
create index actor_split_taken on actor_split_from (from_id);
create table actor_split_rule (
    split_id uuid not null references actor_split,
    kind     text not null check (kind in ('NAME', 'ARTICLE', 'STATEMENT')),
    value    text not null,
    primary key (split_id, kind, value)
);

create view actor_join as
    select survivor_id, absorbed_id, join_order from actor_merge where state = 'CONFIRMED'
    union all
    select from_id, into_id, join_order from actor_split where state = 'UNDONE';

-- Who decided what about a merge or a split.
create table actor_decision (
    subject_id uuid not null,
    number     int not null,
    at         timestamptz not null,
    made_by    text not null,
    tool       text,
    reason     text,
    before     text,
    after      text not null,
    primary key (subject_id, number)
);

-- Whose a statement is, rolled up: the speakers', those they speak for, and the members of coalitions among them.
create view voice as
    select statement_id, actor_id from attribution
    where role in ('SPEAKER', 'ON_BEHALF_OF') and actor_id is not null
    union
    select t.statement_id, m.member_id from attribution t join actor_member m on m.coalition_id = t.actor_id
    where t.role in ('SPEAKER', 'ON_BEHALF_OF');

update actor a set rolled_up_count = counted.statements
from (select v.actor_id, count(distinct s.id) as statements
      from voice v join statement s on s.id = v.statement_id
      where s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED' and s.enclosing_id is null
      group by v.actor_id) as counted
where a.id = counted.actor_id;

-- Who people decided are two, as they are shown now.
create view actor_difference as
    select x.survivor_id as one, y.survivor_id as other, m.id as decision
    from actor_merge m join actor x on x.id = m.survivor_id join actor y on y.id = m.absorbed_id
    where m.state in ('REJECTED', 'UNDONE')
    union all
    select x.survivor_id, y.survivor_id, s.id
    from actor_split s join actor x on x.id = s.from_id join actor y on y.id = s.into_id
    where s.state = 'CONFIRMED';
