-- When an account was last resumed or got other credentials: what was refused before does not count any more.
alter table whatsapp_accounts add column mended_at timestamptz;
