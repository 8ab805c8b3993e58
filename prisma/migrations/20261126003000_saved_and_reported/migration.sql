-- When a posting last changed for its readers, the jobs that candidates saved, and what is reported about postings.
alter table "Posting" add column "changedAt" timestamptz(3);

-- What the audit trail knows of the time before: changes of the words after the first publication.
update "Posting" posting set "changedAt" = told.at
from (
  select "subjectId", max(at) as at from "AuditEvent"
  where "subjectType" = 'posting' and verb in ('posting.update', 'posting.import')
    and fields && array['title', 'description', 'duties', 'requirements', 'benefits', 'country', 'region', 'city', 'workMode',
      'contractType', 'workingHours', 'sector', 'seniority', 'payMin', 'payMax', 'payCurrency', 'payPeriod', 'applyUrl',
      'applyEmail', 'closesAt', 'roleId', 'language']
  group by "subjectId") told
where told."subjectId" = posting.id::text and posting.status <> 'draft' and told.at > posting."publishedAt";

-- How often, and when last, a source confirmed a posting.
create index "ImportLine_postingId_idx" on "ImportLine" ("postingId");

create table "SavedJob" (
  "userId" uuid not null references "User" (id) on delete cascade on update cascade,
  "postingId" integer not null references "Posting" (id) on delete cascade on update cascade,
  "savedAt" timestamptz(3) not null,
  constraint "SavedJob_pkey" primary key ("userId", "postingId")
);
create index "SavedJob_postingId_idx" on "SavedJob" ("postingId");

create type "ReportReason" as enum
  ('not_a_real_job', 'misleading', 'discriminatory', 'closed_or_filled', 'duplicate', 'personal_data', 'other');
create type "ReportOutcome" as enum ('no_fault', 'closed', 'told_employer');

create table "PostingReport" (
  id uuid not null constraint "PostingReport_pkey" primary key,
  "postingId" integer not null references "Posting" (id) on delete cascade on update cascade,
  "reporterId" uuid references "User" (id) on delete set null on update cascade,
  reason "ReportReason" not null,
  text text not null default '',
  "createdAt" timestamptz(3) not null,
  outcome "ReportOutcome",
  note text not null default '',
  "settledAt" timestamptz(3),
  "settledBy" uuid references "User" (id) on delete set null on update cascade,
  constraint report_settled_whole check ((outcome is null) = ("settledAt" is null)),
  constraint report_text_length check (char_length(text) <= 1000 and char_length(note) <= 1000)
);
create index "PostingReport_postingId_createdAt_idx" on "PostingReport" ("postingId", "createdAt");
create index "PostingReport_outcome_createdAt_idx" on "PostingReport" (outcome, "createdAt");
