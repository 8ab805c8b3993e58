-- What a second search engine beside the database still has to be told. Written in the transaction that changes a row of
-- job_search, and only while such an engine is in use, so that nobody else pays for it.
create table search_outbox_state (
  one boolean primary key default true check (one),
  in_use boolean not null default false,
  -- The transaction that began the use: whoever began earlier may not have known.
  in_use_since xid8,
  -- The engine holds every published posting, apart from what stands in the outbox.
  complete boolean not null default false,
  completed_at timestamptz,
  -- Of the index as it was made: a hash of the settings asked for, and of how the engine tells them.
  settings_hash text,
  settings_told text,
  reconciled_at timestamptz,
  -- When the comparison began that found what `reconciled` says.
  reconcile_began timestamptz,
  reconciled jsonb
);
insert into search_outbox_state default values;

create table search_outbox (
  seq bigint generated always as identity primary key,
  job_id int not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp()
);

-- Postings that the engine refused, each with what it said. A later change of the posting tries again.
create table search_outbox_parked (
  job_id int primary key,
  error text not null,
  at timestamptz not null default now()
);

create function search_outbox_written() returns trigger language plpgsql as $$
begin
  if exists (select from search_outbox_state where in_use) then
    insert into search_outbox (job_id) select job_id from written order by job_id;
    perform pg_notify('search_outbox', '');
  end if;
  return null;
end $$;
create trigger search_outbox_inserted after insert on job_search
  referencing new table as written for each statement execute function search_outbox_written();
create trigger search_outbox_updated after update on job_search
  referencing new table as written for each statement execute function search_outbox_written();
create trigger search_outbox_deleted after delete on job_search
  referencing old table as written for each statement execute function search_outbox_written();
