-- The outbox, the links for a new password, and whether an editor wants to be reminded.
alter table "User" add column "wantsReviewReminders" boolean not null default true;

create table "PasswordLink" (
  "userId" uuid not null constraint "PasswordLink_pkey" primary key
    references "User" (id) on delete cascade on update cascade,
  "tokenHash" text not null,
  "createdAt" timestamptz(3) not null,
  "expiresAt" timestamptz(3) not null
);
create unique index "PasswordLink_tokenHash_key" on "PasswordLink" ("tokenHash");

create type "MailState" as enum ('waiting', 'sent', 'refused');

create table "Mail" (
  id uuid not null constraint "Mail_pkey" primary key,
  key text not null,
  kind text not null,
  "userId" uuid not null references "User" (id) on delete cascade on update cascade,
  recipient text not null,
  subject text not null,
  text text not null,
  "isSecret" boolean not null default false,
  state "MailState" not null default 'waiting',
  attempts integer not null default 0,
  "createdAt" timestamptz(3) not null,
  "expiresAt" timestamptz(3) not null,
  "nextAttemptAt" timestamptz(3) not null,
  "leasedUntil" timestamptz(3),
  "settledAt" timestamptz(3),
  problem text,
  -- What stands in the head of a mail is one line, whoever wrote the row.
  constraint mail_head_is_one_line check (recipient !~ '[[:cntrl:]]' and subject !~ '[[:cntrl:]]'),
  constraint mail_settled_whole check ((state = 'waiting') = ("settledAt" is null)),
  constraint mail_secret_forgotten check (not "isSecret" or state = 'waiting' or text = '')
);
create unique index "Mail_key_key" on "Mail" (key);
create index "Mail_state_nextAttemptAt_idx" on "Mail" (state, "nextAttemptAt");
create index "Mail_createdAt_idx" on "Mail" ("createdAt");
create index "Mail_userId_idx" on "Mail" ("userId");
