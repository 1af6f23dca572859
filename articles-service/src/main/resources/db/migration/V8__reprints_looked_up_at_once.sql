-- Asked with every article that comes in: what waits to be put into the index would have to be gone through each time.
alter index article_sketch set (fastupdate = off);
select gin_clean_pending_list('article_sketch');
