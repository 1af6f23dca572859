-- In which order articles came in. Ids told it while they were drawn when an article came; now they follow from what the
-- article is, so that nothing that ids decide depends on when it came. Articles keep the ids that they have.
alter table article add column arrival bigint;
update article a set arrival = o.place
from (select id, row_number() over (order by id) as place from article) o where o.id = a.id;
alter table article alter column arrival set not null;
alter table article alter column arrival add generated always as identity;
select setval(pg_get_serial_sequence('article', 'arrival'), coalesce(max(arrival), 0) + 1, false) from article;
alter table article add constraint article_arrival unique (arrival);
drop index article_outlet;
create index article_outlet on article (outlet_id, arrival);
drop index article_language;
create index article_language on article (language, arrival);
