-- When articles were published, as far as a day, month or year is known: roles are reported from one day to another.
alter table article_anchor add column published_edtf text;
alter table article_anchor add column published_on date;
