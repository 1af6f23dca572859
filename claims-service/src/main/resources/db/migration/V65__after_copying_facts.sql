-- So that Postgres knows what V64 wrote.
vacuum (analyze) statement_facts;
