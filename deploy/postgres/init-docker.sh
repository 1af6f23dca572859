#!/usr/bin/env bash
# Runs init.sql when the Postgres image creates its database. The passwords come from the environment and are quoted
# here, so that they may hold any character.
set -euo pipefail

sql=$(<"${INIT_SQL:-/etc/wortlaut/init.sql}")
for role in articles claims; do
  variable=${role^^}_DB_PASSWORD
  password=${!variable:?is not set}
  sql=${sql//"\${${role}_password}"/"${password//\'/\'\'}"}
done
printf '%s\n' "$sql" | psql --single-transaction -v ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname "$POSTGRES_DB"
