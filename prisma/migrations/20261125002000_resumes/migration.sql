-- CreateEnum
CREATE TYPE "ResumeVersionWhy" AS ENUM ('read', 'edited', 'kept', 'restored', 'tailored');

-- CreateTable
CREATE TABLE "Resume" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "file" BYTEA,
    "fileName" TEXT,
    "fileKind" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Resume_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResumeVersion" (
    "resumeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "why" "ResumeVersionWhy" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ResumeVersion_pkey" PRIMARY KEY ("resumeId","number")
);

-- CreateTable
CREATE TABLE "TailoredResume" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "resumeId" UUID NOT NULL,
    "resumeVersion" INTEGER NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "roleId" TEXT,
    "postingId" INTEGER,
    "title" TEXT NOT NULL,
    "duties" JSONB NOT NULL,
    "original" JSONB NOT NULL,
    "document" JSONB NOT NULL,
    "leftOut" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TailoredResume_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TailoredVersion" (
    "tailoredId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "leftOut" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TailoredVersion_pkey" PRIMARY KEY ("tailoredId","revision")
);

-- CreateIndex
CREATE INDEX "Resume_ownerId_updatedAt_idx" ON "Resume"("ownerId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "TailoredResume_ownerId_updatedAt_idx" ON "TailoredResume"("ownerId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "TailoredResume_resumeId_idx" ON "TailoredResume"("resumeId");

-- AddForeignKey
ALTER TABLE "Resume" ADD CONSTRAINT "Resume_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResumeVersion" ADD CONSTRAINT "ResumeVersion_resumeId_fkey" FOREIGN KEY ("resumeId") REFERENCES "Resume"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TailoredResume" ADD CONSTRAINT "TailoredResume_resumeId_fkey" FOREIGN KEY ("resumeId") REFERENCES "Resume"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TailoredResume" ADD CONSTRAINT "TailoredResume_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TailoredResume" ADD CONSTRAINT "TailoredResume_postingId_fkey" FOREIGN KEY ("postingId") REFERENCES "Posting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TailoredVersion" ADD CONSTRAINT "TailoredVersion_tailoredId_fkey" FOREIGN KEY ("tailoredId") REFERENCES "TailoredResume"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say, so that it holds whoever writes.

-- An earlier state is what it was: it may go, it may not change.
create function resume_version_guard() returns trigger language plpgsql as $$
begin
  raise exception 'an earlier state is never changed' using errcode = 'check_violation';
end $$;
create trigger resume_version_guard before update on "ResumeVersion" for each row execute function resume_version_guard();
create trigger tailored_version_guard before update on "TailoredVersion" for each row execute function resume_version_guard();

-- A tailored copy belongs to whoever owns the résumé, for ever.
create function tailored_owner_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from "Resume" where id = new."resumeId" and "ownerId" = new."ownerId") then
    raise exception 'a tailored copy belongs to the owner of its résumé' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger tailored_owner_guard before insert or update of "ownerId", "resumeId" on "TailoredResume"
  for each row execute function tailored_owner_guard();

alter table "Resume"
  add constraint resume_file_whole check (("file" is null) = ("fileKind" is null)),
  add constraint resume_file_size check (coalesce(octet_length("file"), 0) <= 5242880);
