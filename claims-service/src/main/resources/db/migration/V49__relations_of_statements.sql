-- How what one statement says stands to what another says: the one stands so to the other, or each to each. Apart from
-- links, since two that are linked may as well narrow each other; which relations claims have follows from these.
create table statement_relation (
    one   uuid not null references proposition,
    other uuid not null references proposition,
    type  text not null check (type in ('CONTRADICTS', 'NARROWS', 'ENTAILS', 'SUPERSEDES')),
    score int not null,
    primary key (one, other)
);
create index statement_relation_other on statement_relation (other);
-- The others are found when the articles are read again by the new version of the linking.
insert into statement_relation (one, other, type, score)
select one, other, kind, score from statement_link where kind = 'CONTRADICTS';
update statement_link set kind = 'DIFFERS' where kind = 'CONTRADICTS';
alter table statement_link drop constraint statement_link_kind_check;
alter table statement_link add constraint statement_link_kind_check check (kind in ('SAME', 'DIFFERS'));
