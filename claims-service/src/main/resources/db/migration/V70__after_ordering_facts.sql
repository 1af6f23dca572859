-- So that Postgres knows what V69 wrote.
vacuum (analyze) statement_facts;
