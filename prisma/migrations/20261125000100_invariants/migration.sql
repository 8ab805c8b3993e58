-- What the schema language cannot say. Each rule also lives in TypeScript, where it gives a clear sentence; here it holds
-- whoever writes.

-- Framework versions: one published, one draft, and a published document is for ever.
create unique index framework_one_published on "FrameworkVersion" ((true)) where status = 'published';
create unique index framework_one_draft on "FrameworkVersion" ((true)) where status = 'draft';

create function framework_version_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then
      raise exception 'framework version % was published and cannot be deleted', old.version using errcode = 'check_violation';
    end if;
    return old;
  end if;
  if old.status <> 'draft' and (
    new.document is distinct from old.document or new.version <> old.version or new."contentHash" <> old."contentHash"
    or new."publishedAt" is distinct from old."publishedAt" or new.status = 'draft'
  ) then
    raise exception 'framework version % was published and cannot be changed', old.version using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger framework_version_guard before update or delete on "FrameworkVersion"
  for each row execute function framework_version_guard();

-- Postings.
alter table "Posting"
  add constraint posting_pay_whole check (
    ("payMin" is null and "payMax" is null) or ("payCurrency" is not null and "payPeriod" is not null)),
  add constraint posting_pay_order check ("payMin" is null or "payMax" is null or "payMin" <= "payMax"),
  add constraint posting_pay_positive check (coalesce("payMin", 1) > 0 and coalesce("payMax", 1) > 0),
  add constraint posting_published_dates check (status = 'draft' or "publishedAt" is not null),
  add constraint posting_closed_whole check ((status = 'closed') = ("closedAt" is not null and "closeReason" is not null)),
  add constraint posting_import_key check (("importSource" is null) = ("externalId" is null));

-- The audit trail only grows.
create function audit_event_guard() returns trigger language plpgsql as $$
begin
  raise exception 'audit events are never changed or deleted' using errcode = 'check_violation';
end $$;
create trigger audit_event_guard before update or delete on "AuditEvent" for each row execute function audit_event_guard();
create trigger audit_event_truncate_guard before truncate on "AuditEvent" for each statement execute function audit_event_guard();
