#!/usr/bin/env bash
# Run once by the image of PostgreSQL when its data directory is new.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres -d postgres \
  -v owner_password="$WORKSTREAM_DB_OWNER_PASSWORD" -v app_password="$WORKSTREAM_DB_PASSWORD" -f /bootstrap/bootstrap.sql
