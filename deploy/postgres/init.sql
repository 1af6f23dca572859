-- Prepares an existing database for both services: one role each, one schema each, and nothing of the other's.
--
-- Run once as a superuser, connected to that database; running it again changes nothing but the passwords.
-- Placeholders, replaced by whoever runs it (a single quote in a value must be doubled):
--   ${articles_password}   ${claims_password}
-- Plain SQL without psql commands, so that psql and a single JDBC Statement.execute both take it.
-- Connect afterwards with ?currentSchema=articles,public or ?currentSchema=claims,public.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'articles') THEN
    CREATE ROLE articles;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'claims') THEN
    CREATE ROLE claims;
  END IF;
  -- The database's own name is not known here. TEMPORARY goes too: the services create no temporary tables.
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO articles, claims', current_database());
END
$$;

ALTER ROLE articles WITH LOGIN PASSWORD '${articles_password}';
ALTER ROLE claims WITH LOGIN PASSWORD '${claims_password}';

-- A schema's owner alone may use it until somebody grants more. Flyway finds it there and creates only tables.
CREATE SCHEMA IF NOT EXISTS articles AUTHORIZATION articles;
CREATE SCHEMA IF NOT EXISTS claims AUTHORIZATION claims;

-- Extensions belong to the database, and the roles may not create any; both find them through the search path.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
