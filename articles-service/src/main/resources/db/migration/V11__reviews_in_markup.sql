-- What a page's markup says of reviews of claims. Null for versions of earlier releases: read off their originals when asked.
alter table article_version add column claim_reviews jsonb;
