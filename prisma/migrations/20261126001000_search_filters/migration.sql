-- CreateEnum
CREATE TYPE "SecurityClearance" AS ENUM ('none', 'bpss', 'ctc', 'sc', 'dv');

-- CreateEnum
CREATE TYPE "Ir35Status" AS ENUM ('inside', 'outside');

-- AlterTable
ALTER TABLE "Posting" ADD COLUMN     "ir35" "Ir35Status",
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "securityClearance" "SecurityClearance",
ADD COLUMN     "visaSponsorship" BOOLEAN;

-- A place is both or neither.
alter table "Posting" add constraint posting_place
  check ((latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180);

-- The rows that search reads get what it can now be narrowed by. Everything in job_search follows from the postings, so it is
-- made anew: columns of a fixed width that hold a value stand in front, where reading them costs least.
drop table job_search;
create table job_search (
  job_id int primary key,
  fa int not null,     -- role | workMode << 12 | contract << 15
  fb int not null,     -- sector | seniority << 10 | country << 14
  fc int not null,     -- hours | payBasis << 2 | visa << 4 | clearance << 6 | ir35 << 9
  city int not null,
  employer int not null,
  posted_at timestamptz(3) not null,
  closes_at timestamptz(3) not null,      -- infinity when the posting names no end
  organisation_id uuid not null,
  bucket smallint not null,               -- 0 to 63: a fair sample of the postings is those of a few buckets
  pay_min int,                            -- a year, in pounds
  pay_max int,
  latitude real,
  longitude real,
  -- What the posting asks for, one bit for each responsibility.
  duties bit(128) not null default repeat('0', 128)::bit(128),
  title_tsv tsvector not null,
  tsv tsvector not null,
  body text not null
);
alter table job_search alter column title_tsv set storage main;
alter table job_search alter column tsv set storage external;
alter table job_search alter column body set storage external;
alter table job_search set (toast_tuple_target = 128, fillfactor = 80);

create index job_search_tsv on job_search using gin (tsv) with (fastupdate = off);
create index job_search_title on job_search using gin (title_tsv) with (fastupdate = off);
create index job_search_sample on job_search using gin (tsv) with (fastupdate = off) where bucket < 4;
create index job_search_newest on job_search (posted_at desc, job_id desc);
create index job_search_pay on job_search (pay_max desc nulls last, job_id desc);
create index job_search_closing on job_search (closes_at, job_id desc);
create index job_search_browse on job_search (bucket, job_id)
  include (fa, fb, fc, city, pay_min, pay_max, posted_at, closes_at);
create index job_search_organisation on job_search (organisation_id, posted_at desc, job_id desc);
create index job_search_place on job_search (latitude, longitude);

-- Values that are the same in every installation have numbers from the start; '' stands for “not stated”.
insert into job_facet_value values
  ('hours', 0, 'full_time'), ('hours', 1, 'part_time'),
  ('payBasis', 0, ''), ('payBasis', 1, 'year'), ('payBasis', 2, 'day'), ('payBasis', 3, 'hour'),
  ('visa', 0, ''), ('visa', 1, 'offered'), ('visa', 2, 'not_offered'),
  ('clearance', 0, ''), ('clearance', 1, 'none'), ('clearance', 2, 'bpss'), ('clearance', 3, 'ctc'),
  ('clearance', 4, 'sc'), ('clearance', 5, 'dv'),
  ('ir35', 0, ''), ('ir35', 1, 'inside'), ('ir35', 2, 'outside');

create or replace function job_facet_allot(wanted_facet text, wanted_value text) returns void language plpgsql as $$
declare
  next_code int;
  last_code int := case wanted_facet
    when 'role' then 4095 when 'workMode' then 7 when 'contract' then 15
    when 'sector' then 1023 when 'seniority' then 15 when 'country' then 1023
    when 'city' then 2147483646 when 'employer' then 2147483646 when 'responsibility' then 127 end;
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

create or replace function job_search_index_words(ids int[]) returns void language plpgsql as $$
declare
  unseen record;
begin
  delete from job_search s
    where s.job_id = any(ids)
      and not exists (select from "Posting" p where p.id = s.job_id and p.status = 'published');

  for unseen in
    select distinct f.facet, f.value
    from "Posting" p join "Organisation" o on o.id = p."organisationId",
      lateral (values
        ('role', coalesce(p."roleId", '')), ('workMode', p."workMode"::text), ('contract', p."contractType"::text),
        ('sector', p.sector), ('seniority', coalesce(p.seniority::text, '')), ('country', p.country::text),
        ('city', coalesce(p.city, '')), ('employer', o.slug)) f(facet, value)
    where p.id = any(ids) and p.status = 'published'
      and not exists (select from job_facet_value v where v.facet = f.facet and v.value = f.value)
    order by 1, 2
  loop
    perform job_facet_allot(unseen.facet, unseen.value);
  end loop;

  insert into job_search as s (job_id, fa, fb, fc, city, employer, posted_at, closes_at, organisation_id, bucket, pay_min,
    pay_max, latitude, longitude, title_tsv, tsv, body)
  select p.id,
    role.code | (work_mode.code << 12) | (contract.code << 15),
    sector.code | (seniority.code << 10) | (country.code << 14),
    hours.code | (pay_basis.code << 2) | (visa.code << 4) | (clearance.code << 6) | (ir35.code << 9),
    city.code, employer.code,
    p."publishedAt", coalesce(p."closesAt", 'infinity'), p."organisationId",
    hashint4(p.id) & 63,
    coalesce(p."payYearlyMin", p."payYearlyMax"), coalesce(p."payYearlyMax", p."payYearlyMin"),
    p.latitude, p.longitude,
    to_tsvector('job_text', words.title), to_tsvector('job_text', words.body), words.body
  from "Posting" p
    join "Organisation" o on o.id = p."organisationId"
    join job_facet_value role on role.facet = 'role' and role.value = coalesce(p."roleId", '')
    join job_facet_value work_mode on work_mode.facet = 'workMode' and work_mode.value = p."workMode"::text
    join job_facet_value contract on contract.facet = 'contract' and contract.value = p."contractType"::text
    join job_facet_value sector on sector.facet = 'sector' and sector.value = p.sector
    join job_facet_value seniority on seniority.facet = 'seniority' and seniority.value = coalesce(p.seniority::text, '')
    join job_facet_value country on country.facet = 'country' and country.value = p.country::text
    join job_facet_value city on city.facet = 'city' and city.value = coalesce(p.city, '')
    join job_facet_value employer on employer.facet = 'employer' and employer.value = o.slug
    join job_facet_value hours on hours.facet = 'hours' and hours.value = p."workingHours"::text
    join job_facet_value pay_basis on pay_basis.facet = 'payBasis' and pay_basis.value =
      case when p."payMin" is null and p."payMax" is null then '' else coalesce(p."payPeriod"::text, '') end
    join job_facet_value visa on visa.facet = 'visa' and visa.value =
      case p."visaSponsorship" when true then 'offered' when false then 'not_offered' else '' end
    join job_facet_value clearance on clearance.facet = 'clearance' and clearance.value = coalesce(p."securityClearance"::text, '')
    join job_facet_value ir35 on ir35.facet = 'ir35' and ir35.value = coalesce(p.ir35::text, ''),
    lateral (select
      job_search_canon(p.title) as title,
      -- A country is searched by its code behind "cc", since its name differs by language; a role by its id, which is its
      -- name joined by hyphens.
      left(job_search_canon(concat_ws(' . ', p.title, o.name, p.city, p.region, 'cc' || p.country, p."roleId",
        case when jsonb_typeof(p.duties) = 'array'
          then (select string_agg(duty ->> 'text', ' . ') from jsonb_array_elements(p.duties) duty) end,
        array_to_string(p.requirements, ' . '), p.description)), 200000) as body
      offset 0) words
  where p.id = any(ids) and p.status = 'published'
  on conflict (job_id) do update set
    fa = excluded.fa, fb = excluded.fb, fc = excluded.fc, city = excluded.city, employer = excluded.employer,
    pay_min = excluded.pay_min, pay_max = excluded.pay_max, latitude = excluded.latitude, longitude = excluded.longitude,
    posted_at = excluded.posted_at, closes_at = excluded.closes_at, organisation_id = excluded.organisation_id,
    title_tsv = excluded.title_tsv, tsv = excluded.tsv, body = excluded.body;
end $$;

-- An employer is chosen by the name in its address.
drop trigger job_search_organisation_renamed on "Organisation";
create trigger job_search_organisation_renamed after update of name, slug on "Organisation"
  for each row when (old.name is distinct from new.name or old.slug is distinct from new.slug)
  execute function job_search_organisation_renamed();

-- Postings that are there already.
select job_search_index(array(select id from "Posting" where status = 'published' order by id));
