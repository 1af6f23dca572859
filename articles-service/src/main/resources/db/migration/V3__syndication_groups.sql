-- The smallest hashes of the text's runs of words, how many there are, and the group of articles that are the same text in
-- several outlets: the smallest id in it; null for one that stands alone. A null sketch is still to be made.
alter table article add column sketch bigint[];
alter table article add column shingles int;
alter table article add column syndication_id uuid;
create index article_sketch on article using gin ((sketch[1:16]));
create index article_unsketched on article (id) where sketch is null;
create index article_syndication on article (syndication_id) where syndication_id is not null;
