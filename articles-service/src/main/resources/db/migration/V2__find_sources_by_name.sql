-- Sources are listed by name and found by the beginnings of their words.
alter table source add column folded text collate "C";
update source set folded = coalesce(
    (select min(n.folded) from source_name n where n.source_id = source.id and n.name = source.name),
    (select min(n.folded) from source_name n where n.source_id = source.id),
    id::text);
alter table source alter column folded set not null;
alter table source add constraint source_folded unique (folded);

create index source_name_words on source_name using gin (to_tsvector('pg_catalog.simple', folded));
