-- CreateEnum
CREATE TYPE "FrameworkReviewStep" AS ENUM ('requested', 'approved', 'changes_wanted');

-- CreateTable
CREATE TABLE "FrameworkDraft" (
    "versionId" UUID NOT NULL,
    "baseVersionId" UUID NOT NULL,
    "followsId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "startedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FrameworkDraft_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "FrameworkChange" (
    "versionId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "editorId" UUID NOT NULL,
    "edits" JSONB NOT NULL,
    "inverse" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FrameworkChange_pkey" PRIMARY KEY ("versionId","revision")
);

-- CreateTable
CREATE TABLE "FrameworkPresence" (
    "versionId" UUID NOT NULL,
    "editorId" UUID NOT NULL,
    "place" TEXT,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FrameworkPresence_pkey" PRIMARY KEY ("versionId","editorId")
);

-- CreateTable
CREATE TABLE "FrameworkComment" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "collection" TEXT,
    "entryId" TEXT,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "answersId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "FrameworkComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrameworkReview" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "editorId" UUID NOT NULL,
    "step" "FrameworkReviewStep" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FrameworkReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrameworkReviewDate" (
    "collection" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "reviewBy" DATE NOT NULL,
    "ownerId" UUID,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FrameworkReviewDate_pkey" PRIMARY KEY ("collection","entryId")
);

-- CreateTable
CREATE TABLE "PostingFrameworkDecision" (
    "postingId" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PostingFrameworkDecision_pkey" PRIMARY KEY ("postingId","versionId")
);

-- CreateIndex
CREATE INDEX "FrameworkComment_versionId_createdAt_idx" ON "FrameworkComment"("versionId", "createdAt");

-- CreateIndex
CREATE INDEX "FrameworkReview_versionId_at_idx" ON "FrameworkReview"("versionId", "at");

-- CreateIndex
CREATE INDEX "FrameworkReviewDate_reviewBy_idx" ON "FrameworkReviewDate"("reviewBy");

-- AddForeignKey
ALTER TABLE "FrameworkDraft" ADD CONSTRAINT "FrameworkDraft_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FrameworkVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkChange" ADD CONSTRAINT "FrameworkChange_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FrameworkVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkPresence" ADD CONSTRAINT "FrameworkPresence_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FrameworkVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkComment" ADD CONSTRAINT "FrameworkComment_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FrameworkVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkComment" ADD CONSTRAINT "FrameworkComment_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "FrameworkComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkReview" ADD CONSTRAINT "FrameworkReview_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FrameworkVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostingFrameworkDecision" ADD CONSTRAINT "PostingFrameworkDecision_postingId_fkey" FOREIGN KEY ("postingId") REFERENCES "Posting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostingFrameworkDecision" ADD CONSTRAINT "PostingFrameworkDecision_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say, so that it holds whoever writes.

-- What was changed and how it was reviewed is a record: it may go with a discarded draft, it may not change.
create function framework_record_guard() returns trigger language plpgsql as $$
begin
  raise exception 'the record of a draft is never changed' using errcode = 'check_violation';
end $$;
create trigger framework_change_guard before update on "FrameworkChange" for each row execute function framework_record_guard();
create trigger framework_review_guard before update on "FrameworkReview" for each row execute function framework_record_guard();

alter table "FrameworkVersion" add constraint framework_published_date check (status = 'draft' or "publishedAt" is not null);
alter table "FrameworkComment"
  add constraint framework_comment_place check (("collection" is null) = ("entryId" is null)),
  add constraint framework_comment_resolved check (("resolvedAt" is null) = ("resolvedById" is null));
