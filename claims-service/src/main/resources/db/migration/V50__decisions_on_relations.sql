-- What people decided about how claims stand to each other, the highest number last. Claims are named by the ids they had,
-- which lead to what became of them. Of what goes both ways the smaller id is the one.
create table claim_relation_decision (
    one     uuid not null,
    other   uuid not null,
    type    text not null check (type in ('CONTRADICTS', 'NARROWS', 'ENTAILS', 'SUPERSEDES')),
    number  int not null,
    holds   boolean not null,
    at      timestamptz not null,
    made_by text not null,
    tool    text,
    reason  text,
    primary key (one, other, type, number)
);
create index claim_relation_decision_other on claim_relation_decision (other);
