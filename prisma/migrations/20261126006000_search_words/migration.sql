-- More phrases that count as one word, and two more spellings: the rules as prisma/reference/synonyms.json has them now.
delete from job_search_rule;
insert into job_search_rule values
  (1, '\yco (ordinat)', 'coordinat'),
  (2, '\yprogramme(s?)\y', 'program\1'),
  (3, '\y(organi|reali|prioriti|optimi|utili|mobili|digitali|standardi|analy|minimi|maximi|finali|recogni|speciali|capitali)s(e|ed|er|ers|es|ing|ation|ations|ational)\y', '\1z\2'),
  (4, '\y(lab|behavi|fav|hon)our', '\1or'),
  (5, '\ycentre(s?)\y', 'center\1'),
  (6, '\ylicence(s?)\y', 'license\1'),
  (7, '\yprince 2\y', 'prince2'),
  (8, '\yshare point\y', 'sharepoint'),
  (9, '\y(project|program|portfolio)s? (management )?offices?\y', 'pmo \& pmo'),
  (10, '\yproject support officers?\y', 'pso \& pso'),
  (11, '\yearned value( management| analysis)?\y', 'evm \& evm'),
  (12, '\yrisks? (assumptions?|actions?) issues? (and )?(dependenc(y|ies)|decisions?)\y', 'raid \& raid'),
  (13, '\ykey performance indicators?\y', 'kpi \& kpi'),
  (14, '\ywork breakdown structures?\y', 'wbs \& wbs'),
  (15, '\yresponsible accountable (support(ed|ing|ive)? )?consult(ed)? (and )?inform(ed)?\y', 'raci \& raci'),
  (16, '\yresponsibility assignment matri(x|ces)\y', 'raci \& raci'),
  (17, '\y(steering (committee|group|board)s?|steer com?|steercom)\y', 'steerco \& steerco'),
  (18, '\yproject initiation document(s|ation)?\y', 'pid \& pid'),
  (19, '\ybusiness as usual\y', 'bau \& bau'),
  (20, '\yobjectives? (and )?key results?\y', 'okr \& okr'),
  (21, '\ystatements? of works?\y', 'sow \& sow'),
  (22, '\y(changes? requests?|requests? for changes?)\y', 'changerequest \& changerequest'),
  (23, '\y(times? (and )?materials?|t (and )?m)\y', 'tandm \& tandm'),
  (24, '\yterms of reference\y', 'tor \& tor'),
  (25, '\ysenior responsible (owner|officer)s?\y', 'sro \& sro'),
  (26, '\ysubject matter experts?\y', 'sme \& sme'),
  (27, '\yservice level agreements?\y', 'sla \& sla'),
  (28, '\yuser acceptance test(s|ing)?\y', 'uat \& uat'),
  (29, '\yred amber (and )?green\y', 'rag \& rag'),
  (30, '\yrequests? for proposals?\y', 'rfp \& rfp'),
  (31, '\yinvitations? to tender\y', 'itt \& itt'),
  (32, '\ycost performance ind(ex|exes|ices)\y', 'cpi \& cpi'),
  (33, '\yschedule performance ind(ex|exes|ices)\y', 'spi \& spi'),
  (34, '\ycapital expenditures?\y', 'capex \& capex'),
  (35, '\yoperat(ing|ional) (expenditure|expense)s?\y', 'opex \& opex'),
  (36, '\y(project program (and )?portfolio|portfolio program (and )?project) management\y', 'p3m \& p3m'),
  (37, '\yproject (and )?portfolio management\y', 'ppm \& ppm'),
  (38, '\yproject management body of knowledge\y', 'pmbok \& pmbok'),
  (39, '\yproject management institute\y', 'pmi \& pmi'),
  (40, '\yproject management qualifications?\y', 'pmq \& pmq'),
  (41, '\yassociation for project management\y', 'apm \& apm'),
  (42, '\ymanaging successful programs?\y', 'msp \& msp'),
  (43, '\y(ms|microsoft) project\y(?! (manager|director|coordinator))', 'msproject \& msproject'),
  (44, '\ypower bi\y', 'powerbi \& powerbi');

-- The words of every row follow from the rules, so the rows are made anew; a second engine is told by their triggers.
select job_search_index(array(select id from "Posting" where status = 'published' order by id));

-- The words in use were counted by the old rules: the next search has them counted again.
update job_search_words_state set counted_at = 'epoch';
