-- CreateTable
CREATE TABLE "Decoding" (
    "postingId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "matcher" TEXT NOT NULL,
    "frameworkVersion" TEXT NOT NULL,
    "textHash" CHAR(64) NOT NULL,
    "roleId" TEXT,
    "confidence" DOUBLE PRECISION NOT NULL,
    "responsibilities" JSONB NOT NULL,
    "failure" TEXT,
    "decodedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decoding_pkey" PRIMARY KEY ("postingId")
);

-- AddForeignKey
ALTER TABLE "Decoding" ADD CONSTRAINT "Decoding_postingId_fkey" FOREIGN KEY ("postingId") REFERENCES "Posting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A decoding is worth nothing without what it was made from, and a failed one must say why.
alter table "Decoding"
  add constraint decoding_confidence check (confidence between 0 and 1),
  add constraint decoding_responsibilities check (jsonb_typeof(responsibilities) = 'array');

-- What each public posting asks for, as one bit for each responsibility, in the row that search reads anyway: a filter is
-- one comparison, and a person's duties are counted against a hundred thousand postings in one pass. The bit of a
-- responsibility is its number in job_facet_value, from 1 on.
alter table job_search add column duties bit(128) not null default repeat('0', 128)::bit(128);
-- Duties are written some seconds after the words; room on the page spares the word indexes that second write.
alter table job_search set (fillfactor = 80);

create or replace function job_facet_allot(wanted_facet text, wanted_value text) returns void language plpgsql as $$
declare
  next_code int;
  last_code int := case wanted_facet
    when 'role' then 4095 when 'workMode' then 7 when 'contract' then 15
    when 'sector' then 1023 when 'seniority' then 15 when 'country' then 1023
    when 'city' then 2147483646 when 'responsibility' then 127 end;
begin
  -- One at a time: two publications that bring the same new town must agree on its number.
  perform pg_advisory_xact_lock(hashtext('job_facet_value'));
  if exists (select from job_facet_value where facet = wanted_facet and value = wanted_value) then
    return;
  end if;
  select coalesce(max(code), 0) + 1 into next_code from job_facet_value where facet = wanted_facet;
  if last_code is null or next_code > last_code then
    raise exception 'The search facet % has room for % values and cannot take "%".', wanted_facet, last_code, wanted_value
      using errcode = 'program_limit_exceeded';
  end if;
  insert into job_facet_value values (wanted_facet, next_code, wanted_value);
end $$;

-- What counts as asked for: the duties that the text plainly evidences, and those that the employer named.
create function job_asked_duties(ids int[]) returns table (posting_id int, responsibility text) language sql stable as $$
  select d."postingId", asked ->> 'responsibilityId'
  from "Decoding" d, jsonb_array_elements(d.responsibilities) asked
  where d."postingId" = any(ids) and d.failure is null and asked ->> 'band' = 'evidenced'
  union
  select p.id, duty ->> 'responsibilityId'
  from "Posting" p,
    jsonb_array_elements(case when jsonb_typeof(p.duties) = 'array' then p.duties else '[]' end) duty
  where p.id = any(ids) and p.status = 'published' and duty ->> 'responsibilityId' <> ''
$$;

create function job_search_index_duties(ids int[]) returns void language plpgsql as $$
declare
  unseen record;
  none bit(128) := repeat('0', 128)::bit(128);
begin
  for unseen in
    select distinct a.responsibility from job_asked_duties(ids) a
    where not exists (
      select from job_facet_value v where v.facet = 'responsibility' and v.value = a.responsibility)
    order by 1
  loop
    perform job_facet_allot('responsibility', unseen.responsibility);
  end loop;
  update job_search s set duties = asked.duties
  from (
    select i.id, coalesce(bit_or(set_bit(none, v.code, 1)), none) as duties
    from unnest(ids) i(id)
      left join job_asked_duties(ids) a on a.posting_id = i.id
      left join job_facet_value v on v.facet = 'responsibility' and v.value = a.responsibility
    group by i.id) asked
  where s.job_id = asked.id and s.duties <> asked.duties;
end $$;

alter function job_search_index(int[]) rename to job_search_index_words;
create function job_search_index(ids int[]) returns void language plpgsql as $$
begin
  perform job_search_index_words(ids);
  perform job_search_index_duties(ids);
end $$;

create function job_search_decoding_written() returns trigger language plpgsql as $$
begin
  perform job_search_index_duties(array(select "postingId" from written order by 1));
  return null;
end $$;
create trigger job_search_decoding_inserted after insert on "Decoding"
  referencing new table as written for each statement execute function job_search_decoding_written();
create trigger job_search_decoding_updated after update on "Decoding"
  referencing new table as written for each statement execute function job_search_decoding_written();
create trigger job_search_decoding_deleted after delete on "Decoding"
  referencing old table as written for each statement execute function job_search_decoding_written();

-- Wakes the worker when a publication commits. Only a call: what is due is always found from the rows themselves.
create function decoding_wake() returns trigger language plpgsql as $$
begin
  if exists (select from written where status = 'published') then
    perform pg_notify('decoding_wake', '');
  end if;
  return null;
end $$;
create trigger decoding_wake_inserted after insert on "Posting"
  referencing new table as written for each statement execute function decoding_wake();
create trigger decoding_wake_updated after update on "Posting"
  referencing new table as written for each statement execute function decoding_wake();

-- Postings that are there already: what their employers named.
select job_search_index_duties(array(select id from "Posting" where status = 'published' order by id));
