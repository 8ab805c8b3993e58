-- A rule is a regular expression over a whole posting, and forty of them would take four fifths of the time that writing one needs.
-- Most say nothing of most postings, which a plain look for a few letters tells much sooner.
alter table job_search_rule add column if not exists needs text[];

create or replace function job_search_canon(source text) returns text language plpgsql stable as $$
declare
  rule record;
  canon text := btrim(regexp_replace(lower(unaccent(coalesce(source, ''))), '[^[:alnum:]]+', ' ', 'g'));
  need text;
  is_wanted boolean;
begin
  for rule in select pattern, replacement, needs from job_search_rule order by position loop
    is_wanted := rule.needs is null;
    if not is_wanted then
      foreach need in array rule.needs loop
        -- The blank lets a need say where a word begins, at the beginning of the text too.
        is_wanted := is_wanted or strpos(' ' || canon, need) > 0;
      end loop;
    end if;
    if is_wanted then
      canon := regexp_replace(canon, rule.pattern, rule.replacement, 'g');
    end if;
  end loop;
  return canon;
end $$;

-- More phrases that count as one word, and two more spellings: the rules as prisma/reference/synonyms.json has them now.
delete from job_search_rule;
insert into job_search_rule (position, pattern, replacement, needs) values
  (1, '\yco (ordinat)', 'coordinat', array['co ordinat']),
  (2, '\yprogramme(s?)\y', 'program\1', array['programme']),
  (3, '\y(organi|reali|prioriti|optimi|utili|mobili|digitali|standardi|analy|minimi|maximi|finali|recogni|speciali|capitali)s(e|ed|er|ers|es|ing|ation|ations|ational)\y', '\1z\2', null),
  (4, '\y(lab|behavi|fav|hon)our', '\1or', array['our']),
  (5, '\ycentre(s?)\y', 'center\1', array['centre']),
  (6, '\ylicence(s?)\y', 'license\1', array['licence']),
  (7, '\yprince 2\y', 'prince2', array['prince 2']),
  (8, '\yshare point\y', 'sharepoint', array['share point']),
  (9, '\y(project|program|portfolio)s? (management )?offices?\y', 'pmo \& pmo', array['office']),
  (10, '\yproject support officers?\y', 'pso \& pso', array['project support officer']),
  (11, '\yearned value( management| analysis)?\y', 'evm \& evm', array['earned value']),
  (12, '\yrisks? (assumptions?|actions?) issues? (and )?(dependenc(y|ies)|decisions?)\y', 'raid \& raid', array['issue']),
  (13, '\ykey performance indicators?\y', 'kpi \& kpi', array['key performance indicator']),
  (14, '\ywork breakdown structures?\y', 'wbs \& wbs', array['work breakdown structure']),
  (15, '\yresponsible accountable (support(ed|ing|ive)? )?consult(ed)? (and )?inform(ed)?\y', 'raci \& raci', array['responsible accountable']),
  (16, '\yresponsibility assignment matri(x|ces)\y', 'raci \& raci', array['responsibility assignment matri']),
  (17, '\y(steering (committee|group|board)s?|steer com?|steercom)\y', 'steerco \& steerco', array['steer']),
  (18, '\yproject initiation document(s|ation)?\y', 'pid \& pid', array['project initiation document']),
  (19, '\ybusiness as usual\y', 'bau \& bau', array['business as usual']),
  (20, '\yobjectives? (and )?key results?\y', 'okr \& okr', array['key result']),
  (21, '\ystatements? of works?\y', 'sow \& sow', array['statement']),
  (22, '\y(changes? requests?|requests? for changes?)\y', 'changerequest \& changerequest', array['request']),
  (23, '\y(times? (and )?materials?|t (and )?m)\y', 'tandm \& tandm', array['material', ' t m', ' t and m']),
  (24, '\yterms of reference\y', 'tor \& tor', array['terms of reference']),
  (25, '\ysenior responsible (owner|officer)s?\y', 'sro \& sro', array['senior responsible']),
  (26, '\ysubject matter experts?\y', 'sme \& sme', array['subject matter expert']),
  (27, '\yservice level agreements?\y', 'sla \& sla', array['service level agreement']),
  (28, '\yuser acceptance test(s|ing)?\y', 'uat \& uat', array['user acceptance test']),
  (29, '\yred amber (and )?green\y', 'rag \& rag', array['red amber']),
  (30, '\yrequests? for proposals?\y', 'rfp \& rfp', array['for proposal']),
  (31, '\yinvitations? to tender\y', 'itt \& itt', array['to tender']),
  (32, '\ycost performance ind(ex|exes|ices)\y', 'cpi \& cpi', array['cost performance ind']),
  (33, '\yschedule performance ind(ex|exes|ices)\y', 'spi \& spi', array['schedule performance ind']),
  (34, '\ycapital expenditures?\y', 'capex \& capex', array['capital expenditure']),
  (35, '\yoperat(ing|ional) (expenditure|expense)s?\y', 'opex \& opex', array['expen']),
  (36, '\y(project program (and )?portfolio|portfolio program (and )?project) management\y', 'p3m \& p3m', array['portfolio']),
  (37, '\yproject (and )?portfolio management\y', 'ppm \& ppm', array['portfolio management']),
  (38, '\yproject management body of knowledge\y', 'pmbok \& pmbok', array['management body of knowledge']),
  (39, '\yproject management institute\y', 'pmi \& pmi', array['project management institute']),
  (40, '\yproject management qualifications?\y', 'pmq \& pmq', array['project management qualification']),
  (41, '\yassociation for project management\y', 'apm \& apm', array['association for project management']),
  (42, '\ymanaging successful programs?\y', 'msp \& msp', array['managing successful program']),
  (43, '\y(ms|microsoft) project\y(?! (manager|director|coordinator))', 'msproject \& msproject', array['ms project', 'microsoft project']),
  (44, '\ypower bi\y', 'powerbi \& powerbi', array['power bi']);

-- The words of every row follow from the rules, so the rows are made anew; a second engine is told by their triggers.
select job_search_index(array(select id from "Posting" where status = 'published' order by id));

-- The words in use were counted by the old rules: the next search has them counted again.
update job_search_words_state set counted_at = 'epoch';
