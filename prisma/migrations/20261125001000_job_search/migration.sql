-- Job search inside PostgreSQL: a narrow table beside "Posting", written in the same transaction by triggers, so that a
-- posting is found from the moment its publication commits, by every process. It holds only published postings and nothing
-- of it is shown to people; whether a row is public at this moment (posted_at, closes_at) is asked at read time.
-- Needs two trusted extensions, which the owner of a database may create on any managed PostgreSQL.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Stems, but keeps every word: the usual English stop list would make "IT Project Manager" a project manager.
create text search dictionary job_stem (template = snowball, language = english);
create text search configuration job_text (copy = simple);
alter text search configuration job_text alter mapping for asciiword, word, numword with job_stem;

-- Spelling and phrases that count as one word. The same rules as prisma/reference/synonyms.json.
create table job_search_rule (
  position int primary key,
  pattern text not null,
  replacement text not null
);
insert into job_search_rule values
  (1, '\yco (ordinat)', 'coordinat'),
  (2, '\yprogramme(s?)\y', 'program\1'),
  (3, '\y(organi|reali|prioriti|optimi|utili|mobili|digitali|standardi|analy|minimi|maximi|finali|recogni|speciali|capitali)s(e|ed|er|ers|es|ing|ation|ations|ational)\y', '\1z\2'),
  (4, '\y(lab|behavi|fav|hon)our', '\1or'),
  (5, '\ycentre(s?)\y', 'center\1'),
  (6, '\ylicence(s?)\y', 'license\1'),
  -- The token stands on both sides, so that it is a neighbour of the word before and of the word after the phrase.
  (7, '\y(project|program|portfolio)s? (management )?offices?\y', 'pmo \& pmo'),
  (8, '\yproject support officers?\y', 'pso \& pso'),
  (9, '\yearned value( management)?\y', 'evm \& evm'),
  (10, '\yrisks? assumptions? issues? (and )?dependenc(y|ies)\y', 'raid \& raid'),
  (11, '\ykey performance indicators?\y', 'kpi \& kpi'),
  (12, '\ywork breakdown structures?\y', 'wbs \& wbs');

create function job_search_canon(source text) returns text language plpgsql stable as $$
declare
  rule record;
  canon text := btrim(regexp_replace(lower(unaccent(coalesce(source, ''))), '[^[:alnum:]]+', ' ', 'g'));
begin
  for rule in select pattern, replacement from job_search_rule order by position loop
    canon := regexp_replace(canon, rule.pattern, rule.replacement, 'g');
  end loop;
  return canon;
end $$;

-- A facet value is a small number in the packs below. Numbers are allotted as values turn up and never change or go away.
create table job_facet_value (
  facet text not null,
  code int not null,
  value text not null,
  primary key (facet, code),
  unique (facet, value)
);
insert into job_facet_value values ('role', 0, ''), ('seniority', 0, ''), ('city', 0, '');

create function job_facet_allot(wanted_facet text, wanted_value text) returns void language plpgsql as $$
declare
  next_code int;
  last_code int := case wanted_facet
    when 'role' then 4095 when 'workMode' then 7 when 'contract' then 15
    when 'sector' then 1023 when 'seniority' then 15 when 'country' then 1023
    when 'city' then 2147483646 end;
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

create table job_search (
  job_id int primary key,
  fa int not null,     -- role | workMode << 12 | contract << 15
  fb int not null,     -- sector | seniority << 10 | country << 14
  city int not null,
  bucket smallint not null,               -- 0 to 63: a fair sample of the postings is those of a few buckets
  pay_min int,                            -- a year, in pounds
  pay_max int,
  posted_at timestamptz(3) not null,
  closes_at timestamptz(3) not null,      -- infinity when the posting names no end
  organisation_id uuid not null,
  title_tsv tsvector not null,
  tsv tsvector not null,
  body text not null
);
-- Counting reads the narrow heap only: the wide columns are kept outside of it, the short title vector inside.
alter table job_search alter column title_tsv set storage main;
alter table job_search alter column tsv set storage external;
alter table job_search alter column body set storage external;
alter table job_search set (toast_tuple_target = 128);

create index job_search_tsv on job_search using gin (tsv) with (fastupdate = off);
create index job_search_title on job_search using gin (title_tsv) with (fastupdate = off);
create index job_search_sample on job_search using gin (tsv) with (fastupdate = off) where bucket < 4;
create index job_search_newest on job_search (posted_at desc, job_id desc);
create index job_search_pay on job_search (pay_max desc nulls last, job_id desc);
create index job_search_closing on job_search (closes_at, job_id desc);
create index job_search_browse on job_search (bucket, job_id) include (fa, fb, city, pay_min, pay_max, posted_at, closes_at);
create index job_search_organisation on job_search (organisation_id, posted_at desc, job_id desc);

-- Writes the rows of these postings anew, or takes them away when they are not published.
create function job_search_index(ids int[]) returns void language plpgsql as $$
declare
  unseen record;
begin
  delete from job_search s
    where s.job_id = any(ids)
      and not exists (select from "Posting" p where p.id = s.job_id and p.status = 'published');

  for unseen in
    select distinct f.facet, f.value
    from "Posting" p,
      lateral (values
        ('role', coalesce(p."roleId", '')), ('workMode', p."workMode"::text), ('contract', p."contractType"::text),
        ('sector', p.sector), ('seniority', coalesce(p.seniority::text, '')), ('country', p.country::text),
        ('city', coalesce(p.city, ''))) f(facet, value)
    where p.id = any(ids) and p.status = 'published'
      and not exists (select from job_facet_value v where v.facet = f.facet and v.value = f.value)
    order by 1, 2
  loop
    perform job_facet_allot(unseen.facet, unseen.value);
  end loop;

  insert into job_search as s
  select p.id,
    role.code | (work_mode.code << 12) | (contract.code << 15),
    sector.code | (seniority.code << 10) | (country.code << 14),
    city.code,
    hashint4(p.id) & 63,
    coalesce(p."payYearlyMin", p."payYearlyMax"), coalesce(p."payYearlyMax", p."payYearlyMin"),
    p."publishedAt", coalesce(p."closesAt", 'infinity'), p."organisationId",
    to_tsvector('job_text', words.title), to_tsvector('job_text', words.body), words.body
  from "Posting" p
    join "Organisation" o on o.id = p."organisationId"
    join job_facet_value role on role.facet = 'role' and role.value = coalesce(p."roleId", '')
    join job_facet_value work_mode on work_mode.facet = 'workMode' and work_mode.value = p."workMode"::text
    join job_facet_value contract on contract.facet = 'contract' and contract.value = p."contractType"::text
    join job_facet_value sector on sector.facet = 'sector' and sector.value = p.sector
    join job_facet_value seniority on seniority.facet = 'seniority' and seniority.value = coalesce(p.seniority::text, '')
    join job_facet_value country on country.facet = 'country' and country.value = p.country::text
    join job_facet_value city on city.facet = 'city' and city.value = coalesce(p.city, ''),
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
    fa = excluded.fa, fb = excluded.fb, city = excluded.city, pay_min = excluded.pay_min, pay_max = excluded.pay_max,
    posted_at = excluded.posted_at, closes_at = excluded.closes_at, organisation_id = excluded.organisation_id,
    title_tsv = excluded.title_tsv, tsv = excluded.tsv, body = excluded.body;
end $$;

create function job_search_posting_written() returns trigger language plpgsql as $$
begin
  perform job_search_index(array(select id from written order by id));
  return null;
end $$;
create trigger job_search_posting_inserted after insert on "Posting"
  referencing new table as written for each statement execute function job_search_posting_written();
create trigger job_search_posting_updated after update on "Posting"
  referencing new table as written for each statement execute function job_search_posting_written();

create function job_search_posting_deleted() returns trigger language plpgsql as $$
begin
  delete from job_search where job_id in (select id from gone);
  return null;
end $$;
create trigger job_search_posting_deleted after delete on "Posting"
  referencing old table as gone for each statement execute function job_search_posting_deleted();

create function job_search_posting_truncated() returns trigger language plpgsql as $$
begin
  delete from job_search;
  return null;
end $$;
create trigger job_search_posting_truncated after truncate on "Posting"
  for each statement execute function job_search_posting_truncated();

create function job_search_organisation_renamed() returns trigger language plpgsql as $$
begin
  perform job_search_index(array(select id from "Posting" where "organisationId" = new.id and status = 'published' order by id));
  return null;
end $$;
create trigger job_search_organisation_renamed after update of name on "Organisation"
  for each row when (old.name is distinct from new.name) execute function job_search_organisation_renamed();

-- The words in use and how many postings have each: for estimates, for words half typed and for misspelt ones. It may lag:
-- a word that is not here yet is found all the same.
create table job_search_word (
  word text collate "C" primary key,
  ndoc int not null,       -- postings with exactly this word, estimated on a sample when there are many
  lex text collate "C" not null,
  lex_ndoc int not null    -- postings with any word of this stem, at most
);
create index job_search_word_similar on job_search_word using gin (word gin_trgm_ops);
create index job_search_word_lex on job_search_word (lex);
create table job_search_words_state (
  one boolean primary key default true check (one),
  documents int not null,
  counted_at timestamptz not null
);

-- Counts the words again; false when another session is already at it.
create function job_search_count_words() returns boolean language plpgsql as $$
declare
  total int;
  share int;
begin
  if not pg_try_advisory_xact_lock(hashtext('job_search_word')) then
    return false;
  end if;
  select count(*) into total from job_search;
  share := case when total > 20000 then 8 else 1 end;
  delete from job_search_word;
  insert into job_search_word (word, ndoc, lex, lex_ndoc)
  select word, ndoc, lex, least(total, sum(ndoc) over (partition by lex))
  from (
    select s.word, least(total, s.ndoc * share) as ndoc, coalesce((ts_lexize('job_stem', s.word))[1], s.word) as lex
    from ts_stat(format('select to_tsvector(''simple'', body) from job_search where bucket < %s', 64 / share)) s
    where length(s.word) <= 40
  ) counted;
  insert into job_search_words_state (documents, counted_at) values (total, now())
    on conflict (one) do update set documents = excluded.documents, counted_at = excluded.counted_at;
  analyze job_search;
  analyze job_search_word;
  return true;
end $$;

-- Postings that are there already.
select job_search_index(array(select id from "Posting" where status = 'published' order by id));
