-- The words that said_edtf was read from, and where they stand. Rows of before have the article's date only.
alter table statement add column said_text text;
alter table statement add column said_basis text;
update statement set said_basis = 'PUBLISHED' where said_edtf is not null;
